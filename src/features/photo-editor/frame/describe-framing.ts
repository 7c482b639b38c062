import type { Translate } from '#i18n';
import type { Frame } from '#imaging';

const percent = (share01: number): number => Math.round(share01 * 100);

/** What is different now, in words; `undefined` where nothing is that one would notice. */
export function describeFraming(before: Frame, now: Frame, t: Translate): string | undefined {
  if (now.flip !== before.flip) {
    return t(now.flip === 'none' ? 'frame.flippedBack' : 'frame.flipped');
  }
  if (now.quarterTurns !== before.quarterTurns) {
    return t('frame.turnedTo', { degrees: now.quarterTurns * 90 });
  }
  if (now.straightenDegrees !== before.straightenDegrees) {
    return t('frame.straightenedTo', { degrees: now.straightenDegrees });
  }
  if (percent(now.zoom) !== percent(before.zoom)) {
    return t('frame.zoomedTo', { percent: percent(now.zoom) });
  }
  if (now.center01.x === before.center01.x && now.center01.y === before.center01.y) {
    return undefined;
  }
  return t('frame.moved', { left: percent(now.center01.x), top: percent(now.center01.y) });
}
