import type { AuthError } from '#auth';
import {
  maxKeptPhotos,
  type HistoryOwner,
  type KeptPhoto,
  type KeptWhere,
  type OwnerNote,
  type PhotoHistory,
} from '#history';
import type { Services } from '#services';
import { ok, type Result } from '#shared';

import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createFakeGraph, type FakeGraph } from './fake-graph.ts';
import { createFakeImaging, type FakeImaging } from './fake-imaging.ts';
import { createGate, type Gate } from './gate.ts';

export type FakeSignIn = {
  readonly gate: Gate;
  /** How often the person was asked. */
  asked(): number;
  answerNext(answer: Result<void, AuthError>): void;
};

export type FakeServices = Services & {
  readonly clock: FakeClock;
  readonly graph: FakeGraph;
  readonly imaging: FakeImaging;
  readonly signIns: FakeSignIn;
};

export type FakeServicesOptions = {
  /** What Microsoft 365 has at first; `null`: no photo. */
  readonly photo?: Blob | null;
  readonly hostName?: Services['hostName'];
  /** Where copies can be kept. */
  readonly keptWhere?: KeptWhere;
};

/** A photo that is told from others by being this very object. */
export const pictureOf = (content: string): File =>
  new File([content], `${content}.jpg`, { type: 'image/jpeg' });

/** What features work with, all in memory: nothing is mocked, each contract is kept by a small fake. */
export function createFakeServices(options: FakeServicesOptions = {}): FakeServices {
  const { photo = pictureOf('old'), hostName = 'Teams', keptWhere = 'device' } = options;
  const clock = createFakeClock();
  const { signIn, signIns } = createFakeSignIn();
  return {
    clock,
    graph: createFakeGraph(photo ?? undefined),
    history: createFakeHistory(keptWhere),
    hostName,
    imaging: createFakeImaging(),
    me: { tenantId: 'contoso', objectId: 'adele', displayName: 'Adele Vance' },
    signIn,
    signIns,
  };
}

/** Services whose drafts are written or deleted when the gate lets them. */
export function withSlowDraft() {
  const services = createFakeServices();
  const { draft } = services.history;
  const written = createGate();
  const slow: PhotoHistory['draft'] = {
    ...draft,
    remember: async (...note) => {
      await written.pass();
      await draft.remember(...note);
    },
  };
  return { services: { ...services, history: { ...services.history, draft: slow } }, written };
}

function createFakeSignIn(): { signIn: Services['signIn']; signIns: FakeSignIn } {
  const gate = createGate();
  const answers: Result<void, AuthError>[] = [];
  let askedTimes = 0;
  return {
    signIn: async ({ signal }) => {
      askedTimes += 1;
      await gate.pass(signal);
      return answers.shift() ?? ok(undefined);
    },
    signIns: {
      gate,
      asked: () => askedTimes,
      answerNext: (answer) => answers.push(answer),
    },
  };
}

function createFakeHistory(where: KeptWhere): PhotoHistory {
  const copies = new Map<string, readonly KeptPhoto[]>();
  let ids = 0;
  const listed = ({ targetKey }: HistoryOwner) => copies.get(targetKey) ?? [];
  const draft: PhotoHistory['draft'] = {
    ...createFakeNote(),
    has: async (owner) => (await draft.recall(owner)) !== undefined,
  };
  return {
    keep: (owner, photo, { etag } = {}) => {
      const id = `copy-${++ids}`;
      const kept = { id, photo, keptAtMs: 0, ...(etag !== undefined && { etag }) };
      copies.set(owner.targetKey, [kept, ...listed(owner)]);
      return Promise.resolve({ kept, where });
    },
    list: (owner) => Promise.resolve(listed(owner).map((copy) => ({ ...copy, where }))),
    forget: (owner, id) => {
      copies.set(
        owner.targetKey,
        listed(owner).filter((copy) => copy.id !== id),
      );
      return Promise.resolve();
    },
    dropSurplus: (owner, { sparedId } = {}) => {
      const others = listed(owner).filter(({ id }) => id !== sparedId);
      const surplus = new Set(others.slice(maxKeptPhotos));
      copies.set(
        owner.targetKey,
        listed(owner).filter((copy) => !surplus.has(copy)),
      );
      return Promise.resolve();
    },
    shown: createFakeNote(),
    writes: createFakeNote(),
    draft,
    refusal: createFakeNote(),
    half: createFakeNote(),
  };
}

function createFakeNote<Value>(): OwnerNote<Value> {
  const values = new Map<string, Value>();
  return {
    recall: ({ targetKey }) => Promise.resolve(values.get(targetKey)),
    remember: ({ targetKey }, value) => {
      if (value === undefined) values.delete(targetKey);
      else values.set(targetKey, value);
      return Promise.resolve();
    },
  };
}
