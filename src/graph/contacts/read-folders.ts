import { ok, type Result } from '#shared';

import { readPages } from '../pages.ts';
import type { Mailbox } from '../targets.ts';
import type { GraphTransport } from '../transport/transport.ts';
import type { CallOptions, GraphError } from '../types.ts';
import { foldersQuestion } from './contact-questions.ts';
import type { ContactFolder } from './types.ts';

type Folders = readonly ContactFolder[];

/** All folders of a mailbox but the default one, parents before their children, to any depth. */
export const listFolders = async <TokenFailure>(
  transport: GraphTransport<TokenFailure>,
  mailbox: Mailbox,
  options: CallOptions,
): Promise<Result<Folders, GraphError | TokenFailure>> => {
  const all: ContactFolder[] = [];
  let level: Folders = [{ folderPath: [], displayNames: [] }];
  while (level.length > 0) {
    const inside = await Promise.all(
      level.map((folder) => listFoldersIn(transport, { mailbox, folder }, options)),
    );
    const next: ContactFolder[] = [];
    for (const folders of inside) {
      if (!folders.ok) return folders;
      next.push(...folders.value);
    }
    all.push(...next);
    level = next;
  }
  return ok(all);
};

/** Their paths alone. */
export const readFolders = async <TokenFailure>(
  transport: GraphTransport<TokenFailure>,
  mailbox: Mailbox,
  options: CallOptions,
): Promise<Result<readonly (readonly string[])[], GraphError | TokenFailure>> => {
  const folders = await listFolders(transport, mailbox, options);
  return folders.ok ? ok(folders.value.map(({ folderPath }) => folderPath)) : folders;
};

const listFoldersIn = async <TokenFailure>(
  transport: GraphTransport<TokenFailure>,
  { mailbox, folder }: { readonly mailbox: Mailbox; readonly folder: ContactFolder },
  options: CallOptions,
): Promise<Result<Folders, GraphError | TokenFailure>> => {
  const question = foldersQuestion({ mailbox, path: folder.folderPath });
  const entries = await readPages(transport, question, options);
  if (!entries.ok) return entries;
  return ok(
    entries.value.map(({ folderId, displayName }) => ({
      folderPath: [...folder.folderPath, folderId],
      displayNames: [...folder.displayNames, displayName],
    })),
  );
};
