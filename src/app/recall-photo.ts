import type { SignedInAccount } from '#auth';
import type { OwnerNote, PhotoHistory, ShownPhotoCopy } from '#history';
import type { HostContext } from '#hosts';

import type { RecalledPhoto } from './session.ts';

/** Whom a host, or the address of the page, names. */
export type NamedPerson = Pick<HostContext, 'tenantId' | 'userObjectId'>;

/** The photo shown at the last visit to the person who is named; nobody's where nobody is. */
export async function recallPhoto(
  history: Promise<PhotoHistory>,
  { tenantId, userObjectId }: NamedPerson,
): Promise<RecalledPhoto | undefined> {
  if (tenantId === undefined || userObjectId === undefined) return undefined;
  const owner = { tenantId, userObjectId, targetKey: 'me' };
  const shown = await (await history).shown.recall(owner);
  return shown && { owner, shown };
}

/** What was recalled by the host's word, if the token speaks for the same person. */
export const confirmedBy = (
  account: SignedInAccount,
  recalled: RecalledPhoto | undefined,
): ShownPhotoCopy | undefined =>
  recalled?.owner.tenantId === account.tenantId && recalled.owner.userObjectId === account.objectId
    ? recalled.shown
    : undefined;

/** A history that may still be opening: nothing waits for it that does not use it. */
export const laterHistory = (opening: Promise<PhotoHistory>): PhotoHistory => ({
  keep: async (...given) => (await opening).keep(...given),
  list: async (...given) => (await opening).list(...given),
  forget: async (...given) => (await opening).forget(...given),
  dropSurplus: async (...given) => (await opening).dropSurplus(...given),
  shown: laterNote(opening, ({ shown }) => shown),
  writes: laterNote(opening, ({ writes }) => writes),
  draft: {
    ...laterNote(opening, ({ draft }) => draft),
    has: async (owner) => (await opening).draft.has(owner),
  },
  refusal: laterNote(opening, ({ refusal }) => refusal),
  half: laterNote(opening, ({ half }) => half),
});

const laterNote = <Value>(
  opening: Promise<PhotoHistory>,
  noteOf: (history: PhotoHistory) => OwnerNote<Value>,
): OwnerNote<Value> => ({
  recall: async (...given) => noteOf(await opening).recall(...given),
  remember: async (...given) => noteOf(await opening).remember(...given),
});
