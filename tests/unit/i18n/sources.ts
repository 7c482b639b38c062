import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

const repository = path.resolve(__dirname, '../../..');

export type SourceFile = { readonly name: string; readonly parsed: ts.SourceFile };

/** What ships, as paths below `src`. */
export const listSourceFiles = (...extensions: readonly string[]): readonly string[] =>
  readdirSync(path.join(repository, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    extensions.includes(path.extname(file)),
  );

/** What ships, parsed. */
export const readSources = (...extensions: readonly string[]): readonly SourceFile[] =>
  listSourceFiles(...extensions).map((file) =>
    parseSource(file, readFileSync(path.join(repository, 'src', file), 'utf8')),
  );

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
export const nodesOf = ({ parsed }: SourceFile): readonly ts.Node[] => nodesWithin(parsed);

/** A node and every one in it, parents first. */
export function nodesWithin(root: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}
