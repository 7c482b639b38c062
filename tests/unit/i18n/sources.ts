import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

const root = path.resolve(__dirname, '../../..');

export type SourceFile = { readonly name: string; readonly parsed: ts.SourceFile };

/** What ships, parsed. */
export const readSources = (...extensions: readonly string[]): readonly SourceFile[] =>
  readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => extensions.includes(path.extname(file)))
    .map((file) => parseSource(file, readFileSync(path.join(root, 'src', file), 'utf8')));

export const parseSource = (name: string, code: string): SourceFile => ({
  name,
  parsed: ts.createSourceFile(
    name,
    code,
    ts.ScriptTarget.Latest,
    true,
    name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  ),
});

/** Every node of a file, parents first. */
export function nodesOf({ parsed }: SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return nodes;
}
