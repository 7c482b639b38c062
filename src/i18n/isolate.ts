const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * A name, address or number that goes into a sentence, kept from changing the order of the words around it: between
 * Unicode's first-strong-isolate marks where its direction may differ from the sentence's.
 * Source: Unicode Standard Annex 9, section 2.4, "Explicit Directional Isolates".
 */
export const isolate = (value: string, direction: 'ltr' | 'rtl'): string =>
  direction === 'rtl' || rightToLeft.test(value) ? `\u2068${value}\u2069` : value;
