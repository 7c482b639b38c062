import ts from 'typescript';

import { nodesOf, parseSource, readSources, type SourceFile } from './sources.ts';

/** Attributes whose value people see or hear. */
const spokenAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'content',
  'label',
  'placeholder',
  'title',
]);

const hasLetter = (text: string): boolean => /\p{L}/u.test(text);

/** A text that is written where it is shown, instead of in `src/i18n/locales`. */
function writtenTexts(file: SourceFile): readonly string[] {
  return nodesOf(file)
    .flatMap((node) => [...childText(node), ...attributeText(node)])
    .filter(hasLetter)
    .map((text) => `${file.name}: ${text.trim()}`);
}

function childText(node: ts.Node): readonly string[] {
  if (ts.isJsxText(node)) return [node.text];
  const isChild = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent);
  return isChild && node.expression ? literalsOf(node.expression) : [];
}

function attributeText(node: ts.Node): readonly string[] {
  if (!ts.isJsxAttribute(node) || !spokenAttributes.has(node.name.getText())) return [];
  const value = node.initializer;
  if (value === undefined) return [];
  if (ts.isStringLiteral(value)) return [value.text];
  return ts.isJsxExpression(value) && value.expression ? literalsOf(value.expression) : [];
}

/** The texts that an expression can come to, as far as they are written in it. */
function literalsOf(expression: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression)) {
    return [expression.head.text, ...expression.templateSpans.map(({ literal }) => literal.text)];
  }
  if (ts.isConditionalExpression(expression)) {
    return [...literalsOf(expression.whenTrue), ...literalsOf(expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression)) return literalsOf(expression.right);
  return ts.isParenthesizedExpression(expression) ? literalsOf(expression.expression) : [];
}

it('shows no text that is not among the texts of the languages', () => {
  const sources = readSources('.tsx');
  expect(sources.length).toBeGreaterThan(15);
  expect(sources.flatMap(writtenTexts)).toEqual([]);
});

describe('the search for texts', () => {
  const search = (code: string) => writtenTexts(parseSource('Example.tsx', code));

  it.each([
    ['<p>Save</p>', 'Save'],
    ['<p>{"Save"}</p>', 'Save'],
    ['<p>{isOpen ? t("a") : "Save"}</p>', 'Save'],
    ['<p>{isOpen && "Save"}</p>', 'Save'],
    ['<p>{`${count} photos`}</p>', 'photos'],
    ['<img alt="Photo" />', 'Photo'],
    ['<div aria-label="Photo" />', 'Photo'],
    ['<input placeholder={"Name"} />', 'Name'],
    ['<Spinner label={isOpen ? "Opening" : undefined} />', 'Opening'],
  ])('finds the text in %s', (code, text) => {
    expect(search(`const x = ${code};`)).toEqual([`Example.tsx: ${text}`]);
  });

  it.each([
    '<p>{t("action.save")}</p>',
    '<p>{t("a")} {t("b")}</p>',
    '<p>·</p>',
    '<img alt="" />',
    '<div className="card" role="alert" />',
    '<p>{title ?? t("a")}</p>',
  ])('finds none in %s', (code) => {
    expect(search(`const x = ${code};`)).toEqual([]);
  });
});
