/**
 * Stands for no language; the app's texts are English for it, made longer. `qps` is of the range that stays free for
 * private use, and this is the tag that Windows has for the same thing.
 * Source: ISO 639-2, "qaa-qtz"; Microsoft Learn, "Pseudo-locales", 2021.
 */
export const pseudoLocale = 'qps-ploc';
