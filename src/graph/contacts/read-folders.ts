import { ok, type Result } from '#shared';

import { readPages } from '../pages.ts';
import type { Mailbox } from '../targets.ts';
import type { GraphTransport } from '../transport/transport.ts';
import type { CallOptions, GraphError } from '../types.ts';
import { foldersQuestion } from './contact-questions.ts';

type FolderPaths = readonly (readonly string[])[];

/** All folders of a mailbox but the default one, parents before their children, to any depth. */
export const readFolders = async <TokenFailure>(
  transport: GraphTransport<TokenFailure>,
  mailbox: Mailbox,
  options: CallOptions,
): Promise<Result<FolderPaths, GraphError | TokenFailure>> => {
  const all: (readonly string[])[] = [];
  let level: FolderPaths = [[]];
  while (level.length > 0) {
    const inside = await Promise.all(
      level.map((path) => readFoldersIn(transport, { mailbox, path }, options)),
    );
    const next: (readonly string[])[] = [];
    for (const paths of inside) {
      if (!paths.ok) return paths;
      next.push(...paths.value);
    }
    all.push(...next);
    level = next;
  }
  return ok(all);
};

const readFoldersIn = async <TokenFailure>(
  transport: GraphTransport<TokenFailure>,
  folder: { readonly mailbox: Mailbox; readonly path: readonly string[] },
  options: CallOptions,
): Promise<Result<FolderPaths, GraphError | TokenFailure>> => {
  const ids = await readPages(transport, foldersQuestion(folder), options);
  return ids.ok ? ok(ids.value.map((id) => [...folder.path, id])) : ids;
};
