import type { Translate } from '#i18n';
import type { Frame } from '#imaging';

const percent = (share01: number): number => Math.round(share01 * 100);

/** What is different now, in words; `undefined` where nothing is that one would notice. */
export function describeFraming(before: Frame, now: Frame, t: Translate): string | undefined {
  const texts = [
    flipText(before, now, t),
    turnText(before, now, t),
    straightenText(before, now, t),
    zoomText(before, now, t),
    moveText(before, now, t),
  ].filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.join(' ');
}

type Describe = typeof describeFraming;

const flipText: Describe = (before, now, t) =>
  now.flip === before.flip
    ? undefined
    : t(now.flip === 'none' ? 'frame.flippedBack' : 'frame.flipped');

const turnText: Describe = (before, now, t) =>
  now.quarterTurns === before.quarterTurns
    ? undefined
    : t('frame.turnedTo', { degrees: now.quarterTurns * 90 });

const straightenText: Describe = (before, now, t) =>
  now.straightenDegrees === before.straightenDegrees
    ? undefined
    : t('frame.straightenedTo', { count: now.straightenDegrees });

const zoomText: Describe = (before, now, t) =>
  percent(now.zoom) === percent(before.zoom)
    ? undefined
    : t('frame.zoomedTo', { percent: percent(now.zoom) });

function moveText(before: Frame, now: Frame, t: Translate): string | undefined {
  const left = percent(now.center01.x);
  const top = percent(now.center01.y);
  const isSame = left === percent(before.center01.x) && top === percent(before.center01.y);
  return isSame ? undefined : t('frame.moved', { left, top });
}
