import type { OwnerNote, PhotoHistory } from '#history';

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
