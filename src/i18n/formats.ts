import type { Language } from './languages.ts';

/** Values as the language writes them. */
export type Formats = {
  /** `12345.6` becomes `12,345.6` or `12.345,6`. */
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** `a, b, and c`. */
  readonly list: (items: readonly string[]) => string;
  /** Day and time of day, in the time zone of the device. */
  readonly dateTime: (timeMs: number) => string;
};

/**
 * Formats for texts in `language` that are shown to a person whose locale is `locale`: those of the person's own
 * region where it speaks that language (`en-GB`), else of the language.
 */
export function createFormats(language: Language, locale: string): Formats {
  const tag = formattingLocale(language, locale);
  return {
    number: (value, options) => new Intl.NumberFormat(tag, options).format(value),
    list: (items) => new Intl.ListFormat(tag.toString()).format(items),
    dateTime: (timeMs) =>
      new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(timeMs),
  };
}

function formattingLocale(language: Language, locale: string): Intl.Locale {
  const own = parse(locale);
  const spoken = new Intl.Locale(language);
  // Digits and calendar are those of the texts, which say "Microsoft 365" and "648" in every language.
  return new Intl.Locale(own && isSameLanguage(own, spoken) ? own : spoken, {
    numberingSystem: 'latn',
    calendar: 'gregory',
  });
}

function parse(locale: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(locale);
  } catch {
    return undefined;
  }
}

const isSameLanguage = (a: Intl.Locale, b: Intl.Locale): boolean =>
  a.language === b.language && a.maximize().script === b.maximize().script;
