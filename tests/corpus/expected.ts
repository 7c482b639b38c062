import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What a folder's `expected.json` says of one file. */
export type ExpectedPicture = {
  readonly name: string;
  readonly expect: 'accept' | 'reject';
  readonly format: string;
  /** The word behind `imaging/`; absent for files to be accepted. */
  readonly reason: string | undefined;
  readonly alsoOk: readonly string[];
  readonly alsoOkReasons: readonly string[];
  /** As people see it; absent where the file does not say. */
  readonly sizePx: { readonly widthPx: number; readonly heightPx: number } | undefined;
  readonly colour: string | undefined;
};

type Entry = Readonly<Record<string, unknown>>;

/** Throws when the folder has no such list, or one that says something else. */
export async function readExpected(folder: string): Promise<readonly ExpectedPicture[]> {
  const list: unknown = JSON.parse(await readFile(path.join(folder, 'expected.json'), 'utf8'));
  const files = isEntry(list) ? list['files'] : undefined;
  if (!isEntry(files)) throw new Error('expected.json has no "files".');
  return Object.entries(files).map(([name, entry]) => parseEntry(name, entry));
}

function parseEntry(name: string, entry: unknown): ExpectedPicture {
  if (!isEntry(entry)) throw new Error(`expected.json says nothing of ${name}.`);
  const { expect, format, reason, width, height, colour } = entry;
  if (expect !== 'accept' && expect !== 'reject') {
    throw new Error(`${name}: "expect" is accept or reject.`);
  }
  const isSized = typeof width === 'number' && typeof height === 'number';
  return {
    name,
    expect,
    format: typeof format === 'string' ? format : 'other',
    reason: typeof reason === 'string' ? reason : undefined,
    alsoOk: textsOf(entry['alsoOk']),
    alsoOkReasons: textsOf(entry['alsoOkReasons']),
    sizePx: isSized ? { widthPx: width, heightPx: height } : undefined,
    colour: typeof colour === 'string' ? colour : undefined,
  };
}

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
