/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

import { failureKinds } from '#advice';

import { tiles } from '../../../../sandbox/gallery/tiles/index.ts';

/** Unions that nobody sees as such, and why. */
const unseen: Readonly<Record<string, string>> = {
  Check: 'a step of the saving protocol',
  CurrentPhoto: 'a reading before it is a PhotoState',
  EarlierReading: 'a step of the saving protocol',
  Framing: 'of host sites: who may frame a page',
  KeptEarlier: 'a step of the saving protocol',
  LiveViewProps: 'a Camera as its view is given it',
  NewContent: 'what a change will put in place',
  PublishResult: 'a change before it is a ChangeState',
  SavedPhoto: 'a change before it is a ChangeState',
  SentChange: 'a step of the saving protocol',
  ShownPhoto: 'what a change by others is told by',
};

const statusMembers = (type: ts.TypeNode): readonly string[] => {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(statusMembers);
  if (ts.isParenthesizedTypeNode(type)) return statusMembers(type.type);
  if (!ts.isTypeLiteralNode(type)) return [];
  return type.members.flatMap((member) =>
    ts.isPropertySignature(member) && member.name.getText() === 'status' && member.type
      ? literals(member.type)
      : [],
  );
};

const literals = (type: ts.TypeNode): readonly string[] => {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(literals);
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [];
};

/** `Type.status` of every type with a `status` that a file declares. */
const membersIn = (file: string): readonly string[] => {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  return source.statements
    .filter(ts.isTypeAliasDeclaration)
    .flatMap(({ name, type }) => statusMembers(type).map((member) => `${name.text}.${member}`));
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file));

const declared = ['src/app', 'src/features', 'src/surfaces'].flatMap(filesIn).flatMap(membersIn);
const isUnseen = (member: string) => Object.hasOwn(unseen, member.split('.')[0]!);
const shown = tiles.flatMap(({ shows }) => shows);

describe('the gallery', () => {
  it('has a tile for every member of every status that a person sees', () => {
    const seen = declared.filter((member) => !isUnseen(member));

    expect(seen.filter((member) => !shown.includes(member))).toEqual([]);
  });

  it('shows no status that the product does not have', () => {
    expect(shown.filter((member) => !declared.includes(member))).toEqual([]);
  });

  it('leaves out only what exists', () => {
    const names = new Set(declared.map((member) => member.split('.')[0]));

    expect(Object.keys(unseen).filter((name) => !names.has(name))).toEqual([]);
  });

  it('has a tile for every kind of advice', () => {
    const titles = tiles.filter(({ group }) => group === 'advice').map(({ title }) => title);

    expect(titles).toEqual(failureKinds);
  });

  it('gives each tile an address of its own', () => {
    expect(new Set(tiles.map(({ id }) => id)).size).toBe(tiles.length);
  });
});
