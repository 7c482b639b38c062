/** The tag in its canonical form (`en-us` becomes `en-US`), or nothing when it is not BCP 47. */
export function parseLocale(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

/** The first of the candidates that is a language tag; English where none is. */
export function firstLocale(...candidates: readonly unknown[]): string {
  for (const candidate of candidates) {
    const locale = parseLocale(candidate);
    if (locale !== undefined) return locale;
  }
  return 'en';
}
