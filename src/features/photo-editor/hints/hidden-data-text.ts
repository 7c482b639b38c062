import type { TextKey, Translator } from '#i18n';
import type { ImageProbe } from '#imaging';

type HiddenData = ImageProbe['hiddenData'];

const names: Readonly<Record<HiddenData['named'][number], TextKey>> = {
  location: 'hidden.location',
  camera: 'hidden.camera',
  'serial-number': 'hidden.serial-number',
  owner: 'hidden.owner',
  date: 'hidden.date',
};

/** That the hidden data of a file stays here, by name and number; `undefined` where it has none. */
export function hiddenDataText(
  { named, otherCount }: HiddenData,
  { formats, locale, t }: Pick<Translator, 'formats' | 'locale' | 't'>,
): string | undefined {
  const count = named.length + otherCount;
  if (count === 0) return undefined;
  const others = named.length === 0 ? 'hidden.onlyOthers' : 'hidden.others';
  const fields = [
    ...named.map((kind) => t(names[kind])),
    ...(otherCount === 0 ? [] : [t(others, { count: otherCount })]),
  ];
  return t('frame.hidden', { count, fields: withCapital(formats.list(fields), locale) });
}

const withCapital = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
