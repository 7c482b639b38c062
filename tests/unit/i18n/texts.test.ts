import { readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

import { failureKinds } from '#advice';
import { languages, type Language } from '#i18n';

import { textLoaders } from '../../../src/i18n/texts.ts';
import { baseOf, basesOf, formOf } from './plural-forms.ts';
import { sameAsEnglish } from './same-as-english.ts';
import { nodesOf, readSources } from './sources.ts';

type FileTexts = Readonly<Record<string, string>>;

const codes = Object.keys(languages) as readonly Language[];
const others = codes.filter((code) => code !== 'en');
const localesFolder = path.resolve(__dirname, '../../../src/i18n/locales');

const textsOf = async (language: Language): Promise<FileTexts> => ({
  ...(await textLoaders[language]()).default,
});

const placeholdersOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{([^}]*)\}\}/g)].map(([, name = '']) => name).sort();

/** Keys of other texts that stand in a text. */
const textsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\$t\(([^)]*)\)/g)].map(([, key = '']) => key);

/** The English text that a text translates: its own form where English has it, else the general one. */
const englishFor = (english: FileTexts, key: string): string =>
  english[key] ?? english[`${baseOf(key)}_other`] ?? '';

describe.each(others)('the texts in %s', (language) => {
  it('have the keys of English, in the same order', async () => {
    const keysOf = async (code: Language) => basesOf(Object.keys(await textsOf(code)));
    expect(await keysOf(language)).toEqual(await keysOf('en'));
  });

  it('have the placeholders of English', async () => {
    const english = await textsOf('en');
    const differing = Object.entries(await textsOf(language)).filter(
      ([key, text]) => !hasPlaceholdersOf(englishFor(english, key), { key, text }),
    );
    expect(differing).toEqual([]);
  });

  it('hold the same other texts as English', async () => {
    const english = await textsOf('en');
    for (const [key, text] of Object.entries(await textsOf(language))) {
      expect([key, textsIn(text)]).toEqual([key, textsIn(englishFor(english, key))]);
    }
  });

  it('are translated, all but the words that are the same', async () => {
    const english = await textsOf('en');
    const same = Object.entries(await textsOf(language)).filter(
      ([key, text]) => english[key] === text && hasWords(text),
    );
    const expected = Object.keys(sameAsEnglish[language] ?? {});
    expect(same.map(([key]) => key).sort()).toEqual(expected.sort());
  });
});

const hasWords = (text: string): boolean => /\p{L}/u.test(text.replaceAll(/\{\{\w+\}\}/g, ''));

/** A form that stands for one number alone, such as "a day", need not show it. */
function hasPlaceholdersOf(
  english: string,
  { key, text }: { readonly key: string; readonly text: string },
): boolean {
  const expected = placeholdersOf(english);
  const found = placeholdersOf(text);
  if (expected.join() === found.join()) return true;
  const form = formOf(key);
  const isOneNumber = form !== undefined && ['zero', 'one', 'two'].includes(form);
  return isOneNumber && found.length === 0 && expected.length === 1;
}

describe.each(codes)('the texts in %s', (language) => {
  it('are complete and tidy', async () => {
    const untidy = Object.entries(await textsOf(language)).filter(([, text]) => {
      const filled = text.replaceAll(/\{\{\w+\}\}/g, 'value');
      return filled.trim() === '' || filled !== filled.trim() || / {2}|\.\.\.|["{}]/.test(filled);
    });
    expect(untidy).toEqual([]);
  });

  it('have every plural form of the language, and no other', async () => {
    const keys = Object.keys(await textsOf(language));
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const bases = new Set(keys.filter((key) => formOf(key) !== undefined).map(baseOf));
    expect(bases.size).toBeGreaterThan(0);
    for (const base of bases) {
      const forms = keys.filter((key) => baseOf(key) === base).map(formOf);
      expect([base, forms.toSorted()]).toEqual([base, needed.toSorted()]);
    }
  });

  it('stand in their file once each', () => {
    const file = readFileSync(path.join(localesFolder, `${language}.json`), 'utf8');
    const keys = [...file.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key);
    expect(keys).toEqual([...new Set(keys)]);
    expect(keys.length).toBeGreaterThan(200);
  });
});

/** Keys that are put together at run time. */
const builtKeys = failureKinds.flatMap((kind) => [
  `advice.${kind}.title`,
  `advice.${kind}.explanation`,
  `advice.${kind}.nextStep`,
]);

it('are used, every one', async () => {
  const literals = new Set(
    readSources('.ts', '.tsx')
      .flatMap(nodesOf)
      .filter(ts.isStringLiteralLike)
      .map(({ text }) => text),
  );
  const english = await textsOf('en');
  const inOthers = Object.values(english).flatMap(textsIn);
  const unused = basesOf(Object.keys(english)).filter(
    (key) => !literals.has(key) && !builtKeys.includes(key) && !inOthers.includes(key),
  );
  expect(unused).toEqual([]);
  expect(inOthers.filter((key) => !(key in english))).toEqual([]);
});

it('get the values that they have placeholders for, and no others', async () => {
  const english = await textsOf('en');
  const calls = readSources('.ts', '.tsx').flatMap((file) =>
    nodesOf(file).filter(ts.isCallExpression).flatMap(translationOf),
  );
  expect(calls.length).toBeGreaterThan(50);
  for (const { key, values } of calls) {
    const forms = english[`${key}_other`];
    const expected = new Set(placeholdersOf(englishFor(english, key)));
    // The number that chooses the form may be shown in another shape.
    if (forms !== undefined) expected.add('count');
    expect([key, values]).toEqual([key, [...expected].sort()]);
  }
});

/** `t('key')` and `t('key', { values })`; what is decided at run time is left to the tests of its component. */
function translationOf(call: ts.CallExpression) {
  const [key, values] = call.arguments;
  if (!ts.isIdentifier(call.expression) || call.expression.text !== 't') return [];
  if (key === undefined || !ts.isStringLiteralLike(key)) return [];
  if (values === undefined) return [{ key: key.text, values: [] }];
  if (!ts.isObjectLiteralExpression(values)) return [];
  const names = values.properties.map((property) => property.name?.getText() ?? '');
  return [{ key: key.text, values: names.sort() }];
}
