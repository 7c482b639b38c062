import { readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

import {
  listSourceFiles,
  nodesOf,
  nodesWithin,
  parseSource,
  readSources,
  type SourceFile,
} from './sources.ts';

const physicalName =
  /^(?:(?:margin|padding|border|scrollMargin|scrollPadding)(?:Left|Right)|left|right)/;
const sideways = new Set(['textAlign', 'float', 'clear', 'captionSide']);

/**
 * A style that names left or right, where a page from right to left needs the start or the end. What is about a
 * picture, which has the same left in every language, says so by Griffel's own mark.
 */
function physicalStyles(file: SourceFile): readonly string[] {
  return nodesOf(file)
    .filter(isMakeStyles)
    .flatMap((call) => nodesWithin(call).filter(ts.isPropertyAssignment))
    .filter((style) => isPhysical(style) && !style.initializer.getText().includes('@noflip'))
    .map((style) => `${file.name}: ${style.getText()}`);
}

const isMakeStyles = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ['makeStyles', 'makeResetStyles'].includes(node.expression.getText());

function isPhysical({ name, initializer }: ts.PropertyAssignment): boolean {
  const key = ts.isStringLiteral(name) ? name.text : name.getText();
  if (sideways.has(key)) return /^['"](?:left|right)/.test(initializer.getText());
  return physicalName.test(key) && !ts.isObjectLiteralExpression(initializer);
}

const physicalDeclaration =
  /[\s;{](?:(?:margin|padding|border)-(?:left|right)[\w-]*|left|right)\s*:|(?:text-align|float)\s*:\s*(?:left|right)/g;

it('says start and end in every style of a component', () => {
  expect(readSources('.tsx', '.ts').flatMap(physicalStyles)).toEqual([]);
});

it('says start and end in every style sheet', () => {
  const sheets = listSourceFiles('.css');
  expect(sheets.length).toBeGreaterThan(1);
  for (const sheet of sheets) {
    const found = readFileSync(path.resolve('src', sheet), 'utf8').match(physicalDeclaration);
    expect([sheet, found]).toEqual([sheet, null]);
  }
});

describe('the search for left and right', () => {
  const search = (style: string) =>
    physicalStyles(
      parseSource('Example.ts', `const useStyles = makeStyles({ root: { ${style} } });`),
    );

  it.each([
    "marginLeft: '4px'",
    'right: tokens.spacingHorizontalXS',
    "textAlign: 'left'",
    "':hover': { borderRightColor: 'red' }",
  ])('finds %s', (style) => {
    expect(search(style)).toHaveLength(1);
  });

  it.each([
    "marginInlineStart: '4px'",
    "left: '0 /* @noflip */'",
    "textAlign: 'start'",
    "transform: 'rotate(180deg)'",
  ])('leaves %s alone', (style) => {
    expect(search(style)).toEqual([]);
  });
});
