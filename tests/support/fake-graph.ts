import type { AuthError } from '#auth';
import type {
  GraphClient,
  GraphError,
  GraphErrorKind,
  PhotoMetadata,
  PhotoMetadataOutcome,
} from '#graph';
import { err, ok, type Result } from '#shared';

import { createGate, type Gate } from './gate.ts';

type Call = keyof GraphClient<AuthError>;
type CallFailure = AuthError | GraphError;

/** The contract of the Graph client over one photo in memory; what fails and what waits is told by the test. */
export type FakeGraph = GraphClient<AuthError> & {
  /** What was asked, in order. */
  readonly calls: readonly Call[];
  readonly gates: Readonly<Record<Call, Gate>>;
  /** What Microsoft 365 has; `undefined`: no photo. */
  readonly photo: () => Blob | undefined;
  /** As someone else does it, or another device. */
  changeByOther(photo: Blob | undefined): void;
  /** The next calls fail so, one failure each; `unclear`: a write may have arrived although it failed. */
  failNext(call: Call, failure: CallFailure, options?: { times?: number; unclear?: true }): void;
};

type Planned = { readonly failure: CallFailure; readonly unclear: boolean };

const callNames: readonly Call[] = [
  'readSignedInUser',
  'readPhotoMetadata',
  'readPhoto',
  'replacePhoto',
  'removePhoto',
];

const perCall = <Value>(make: () => Value): Record<Call, Value> =>
  Object.fromEntries(callNames.map((call) => [call, make()])) as Record<Call, Value>;

export function createFakeGraph(first: Blob | undefined): FakeGraph {
  let photo = first;
  let version = 0;
  const calls: Call[] = [];
  const gates = perCall(createGate);
  const planned = perCall<Planned[]>(() => []);

  const store = (next: Blob | undefined) => {
    photo = next;
    version += 1;
  };
  const metadata = (): PhotoMetadata => ({
    etag: `"E${version}"`,
    contentType: 'image/jpeg',
    widthPx: 648,
    heightPx: 648,
  });
  const outcome = (): PhotoMetadataOutcome =>
    photo === undefined ? { status: 'absent' } : { status: 'present', metadata: metadata() };

  const answer = async <Value>(
    call: Call,
    options: { readonly signal?: AbortSignal; readonly onUnclearTry?: () => void } | undefined,
    work: () => Value,
  ): Promise<Result<Value, CallFailure>> => {
    calls.push(call);
    await gates[call].pass(options?.signal);
    const plan = planned[call].shift();
    if (plan === undefined) return ok(work());
    if (plan.unclear) options?.onUnclearTry?.();
    return err(plan.failure);
  };

  return {
    calls,
    gates,
    photo: () => photo,
    changeByOther: store,
    failNext: (call, failure, { times = 1, unclear = false } = {}) => {
      for (let time = 0; time < times; time += 1) planned[call].push({ failure, unclear });
    },
    readSignedInUser: (options) =>
      answer('readSignedInUser', options, () => ({
        objectId: 'adele',
        userPrincipalName: 'adelev@contoso.com',
        displayName: 'Adele Vance',
      })),
    readPhotoMetadata: (_, options) => answer('readPhotoMetadata', options, outcome),
    readPhoto: (_, options) =>
      answer('readPhoto', options, () =>
        photo === undefined
          ? { status: 'absent' }
          : { status: 'present', metadata: metadata(), bytes: photo },
      ),
    replacePhoto: (_, jpeg, options) => answer('replacePhoto', options, () => store(jpeg)),
    removePhoto: (_, options) => answer('removePhoto', options, () => store(undefined)),
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
