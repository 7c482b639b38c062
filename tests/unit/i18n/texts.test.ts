import ts from 'typescript';

import { failureKinds } from '#advice';
import { languages, type Language, type TextKey } from '#i18n';

import { textLoaders, type Texts } from '../../../src/i18n/texts.ts';
import { nodesOf, readSources } from './sources.ts';

/** Texts that are the same word in another language. */
const sameAsEnglish: readonly TextKey[] = ['preview.chat'];

const codes = Object.keys(languages) as readonly Language[];
const others = codes.filter((code) => code !== 'en');

const textsOf = async (language: Language): Promise<Texts> =>
  (await textLoaders[language]()).default;

const keysOf = (texts: Texts): readonly TextKey[] => Object.keys(texts) as TextKey[];

const placeholdersOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{([^}]*)\}\}/g)].map(([, name = '']) => name).sort();

describe.each(others)('the texts in %s', (language) => {
  it('have the keys of English, in the same order', async () => {
    expect(keysOf(await textsOf(language))).toEqual(keysOf(await textsOf('en')));
  });

  it('have the placeholders of English', async () => {
    const english = await textsOf('en');
    const texts = await textsOf(language);
    const differing = keysOf(english).filter(
      (key) => placeholdersOf(english[key]).join() !== placeholdersOf(texts[key]).join(),
    );
    expect(differing).toEqual([]);
  });

  it('are translated, all but the words that are the same', async () => {
    const english = await textsOf('en');
    const texts = await textsOf(language);
    expect(keysOf(english).filter((key) => english[key] === texts[key])).toEqual(sameAsEnglish);
  });
});

describe.each(codes)('the texts in %s', (language) => {
  it('are complete and tidy', async () => {
    const texts = await textsOf(language);
    const untidy = keysOf(texts).filter((key) => {
      const filled = texts[key].replaceAll(/\{\{\w+\}\}/g, 'value');
      return filled.trim() === '' || filled !== filled.trim() || / {2}|\.\.\.|["{}]/.test(filled);
    });
    expect(untidy).toEqual([]);
  });
});

/** Keys that are put together at run time. */
const builtKeys = failureKinds.flatMap((kind): TextKey[] => [
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
  const unused = keysOf(await textsOf('en')).filter(
    (key) => !literals.has(key) && !builtKeys.includes(key),
  );
  expect(unused).toEqual([]);
});

it('get the values that they have placeholders for, and no others', async () => {
  const english: Readonly<Record<string, string>> = await textsOf('en');
  const calls = readSources('.ts', '.tsx').flatMap((file) =>
    nodesOf(file).filter(ts.isCallExpression).flatMap(translationOf),
  );
  expect(calls.length).toBeGreaterThan(50);
  for (const { key, values } of calls) {
    expect([key, values]).toEqual([key, placeholdersOf(english[key] ?? '')]);
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
