import type { AuthError } from '#auth';
import {
  photoTargetKey,
  type GraphClient,
  type GraphError,
  type GraphErrorKind,
  type PhotoMetadata,
  type PhotoMetadataOutcome,
  type PhotoTarget,
  type WriteOptions,
} from '#graph';
import { err, ok, type Result } from '#shared';

import { createGate, type Gate } from './gate.ts';

type Call = keyof GraphClient<AuthError>;
type CallFailure = AuthError | GraphError;

/** The contract of the Graph client over photos in memory; what fails and what waits is told by the test. */
export type FakeGraph = GraphClient<AuthError> & {
  /** What was asked, in order. */
  readonly calls: readonly Call[];
  readonly gates: Readonly<Record<Call, Gate>>;
  /** What Microsoft 365 has; `undefined`: no photo. */
  readonly photo: (target?: PhotoTarget) => Blob | undefined;
  /** As someone else does it, or another device. */
  changeByOther(photo: Blob | undefined, target?: PhotoTarget): void;
  /** Answers for `me` with a version from before, as Microsoft 365 does for a while after a write. */
  lagBehind(version: Stored): void;
  /**
   * The next calls fail so, one failure each, for `target` alone where one is named; `unclear`: a write may
   * have arrived although it failed.
   */
  failNext(call: Call, failure: CallFailure, options?: FailOptions): void;
};

type FailOptions = {
  readonly times?: number;
  readonly unclear?: true;
  readonly target?: PhotoTarget;
};

type Planned = {
  readonly failure: CallFailure;
  readonly unclear: boolean;
  readonly key: string | undefined;
};

type Stored = { readonly photo: Blob | undefined; readonly version: number };

const me: PhotoTarget = { kind: 'me' };

const callNames: readonly Call[] = [
  'readSignedInUser',
  'readPhotoMetadata',
  'readPhoto',
  'replacePhoto',
  'removePhoto',
];

const perCall = <Value>(make: () => Value): Record<Call, Value> =>
  Object.fromEntries(callNames.map((call) => [call, make()])) as Record<Call, Value>;

/** Every target has `first` at first. */
export function createFakeGraph(first: Blob | undefined): FakeGraph {
  const photos = new Map<string, Stored>();
  const calls: Call[] = [];
  const gates = perCall(createGate);
  const planned = perCall<Planned[]>(() => []);

  const storedOf = (target: PhotoTarget): Stored =>
    photos.get(photoTargetKey(target)) ?? { photo: first, version: 0 };
  const store = (photo: Blob | undefined, target: PhotoTarget = me) => {
    photos.set(photoTargetKey(target), { photo, version: storedOf(target).version + 1 });
  };
  const metadata = (target: PhotoTarget): PhotoMetadata => ({
    etag: `"E${storedOf(target).version}"`,
    contentType: 'image/jpeg',
    widthPx: 648,
    heightPx: 648,
  });
  const outcome = (target: PhotoTarget): PhotoMetadataOutcome =>
    storedOf(target).photo === undefined
      ? { status: 'absent' }
      : { status: 'present', metadata: metadata(target) };
  const takePlanned = (call: Call, target: PhotoTarget): Planned | undefined => {
    const key = photoTargetKey(target);
    const index = planned[call].findIndex((plan) => plan.key === undefined || plan.key === key);
    return index < 0 ? undefined : planned[call].splice(index, 1)[0];
  };

  const answer = async <Value>(
    { call, target }: { readonly call: Call; readonly target: PhotoTarget },
    options: WriteOptions | undefined,
    work: () => Value,
  ): Promise<Result<Value, CallFailure>> => {
    calls.push(call);
    options?.onTry?.();
    await gates[call].pass(options?.signal);
    const plan = takePlanned(call, target);
    if (plan === undefined) return ok(work());
    if (plan.unclear) options?.onUnclearTry?.();
    return err(plan.failure);
  };

  return {
    calls,
    gates,
    photo: (target = me) => storedOf(target).photo,
    changeByOther: store,
    lagBehind: (version) => photos.set(photoTargetKey(me), version),
    failNext: (call, failure, { times = 1, unclear = false, target } = {}) => {
      const key = target && photoTargetKey(target);
      for (let time = 0; time < times; time += 1) planned[call].push({ failure, unclear, key });
    },
    readSignedInUser: (options) =>
      answer({ call: 'readSignedInUser', target: me }, options, () => ({
        objectId: 'adele',
        userPrincipalName: 'adelev@contoso.com',
        displayName: 'Adele Vance',
      })),
    readPhotoMetadata: (target, options) =>
      answer({ call: 'readPhotoMetadata', target }, options, () => outcome(target)),
    readPhoto: (target, options) =>
      answer({ call: 'readPhoto', target }, options, () => {
        const { photo } = storedOf(target);
        return photo === undefined
          ? { status: 'absent' }
          : { status: 'present', metadata: metadata(target), bytes: photo };
      }),
    replacePhoto: (target, jpeg, options) =>
      answer({ call: 'replacePhoto', target }, options, () => store(jpeg, target)),
    removePhoto: (target, options) =>
      answer({ call: 'removePhoto', target }, options, () => store(undefined, target)),
  };
}

/** A failure of Graph as its client gives it. */
export const graphError = (kind: GraphErrorKind): GraphError => ({
  kind,
  details: {
    method: 'PUT',
    path: '/v1.0/me/photo/$value',
    status: 500,
    code: 'InternalServerError',
    requestId: 'request-1',
    clientRequestId: 'client-1',
    time: '2026-01-01T00:00:00.000Z',
  },
});
