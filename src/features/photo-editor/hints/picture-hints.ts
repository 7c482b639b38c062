import type { TextKey } from '#i18n';

import type { PictureFacts } from '../picker-state.ts';

/** Below it, faces sink into the background at the small sizes. Ordinary indoor photos have 0.3 to 0.6. */
const darkBelowLuma01 = 0.18;
/** Ordinary photos spread over 0.15 to 0.3; fog and faded prints less than half of that. */
const flatBelowSpread01 = 0.07;

/** What the picture itself gives reason to say, whatever part of it is framed. */
export function pictureHints({ light, probe }: PictureFacts): readonly TextKey[] {
  const hints: TextKey[] = [];
  if (light.meanLuma01 < darkBelowLuma01) hints.push('frame.dark');
  if (light.spreadLuma01 < flatBelowSpread01) hints.push('frame.flat');
  if (probe.motion === 'animated') hints.push('frame.animated');
  return hints;
}
