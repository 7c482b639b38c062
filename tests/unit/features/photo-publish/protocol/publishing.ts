import { createGraphClient } from '#graph';
import { openHistory, type EarlierPhoto, type HistoryOwner, type PhotoHistory } from '#history';
import { ok } from '#shared';

import {
  createPhotoPublisher,
  type PhotoPublisher,
  type PublishResult,
  type PublishStep,
  type SavedPhoto,
  type ShownPhoto,
  type UndoOffer,
} from '../../../../../src/features/photo-publish/protocol/index.ts';
import { createVirtualClock, type VirtualClock } from '../../../../support/virtual-clock.ts';
import { createModelService, type Content, type ModelService } from './model-service.ts';

export type TokenFailure = { readonly kind: 'auth/cancelled' };

export type Publishing = {
  readonly publisher: PhotoPublisher<TokenFailure>;
  readonly history: PhotoHistory;
  readonly service: ModelService;
  readonly clock: VirtualClock;
  /** Tokens can no longer be had. */
  refuseTokens(): void;
  /** Cancels when a token is asked for after the photo was read. */
  abortTokensAfterReading(cancel: AbortController): void;
  /** The page anew: nothing is left of it but what the device keeps. */
  reload(): Publishing;
};

export type PublishingOptions = { readonly first?: Content; readonly indexedDB?: IDBFactory };

const deniedStorage = {
  open: () => {
    throw new DOMException('denied', 'SecurityError');
  },
} as unknown as IDBFactory;

/** The publisher over the real client and the real history; only the service behind is a model. */
export async function startPublishing(options: PublishingOptions = {}): Promise<Publishing> {
  const clock = createVirtualClock();
  const service = createModelService(clock, options.first === undefined ? 'old' : options.first);
  let areTokensRefused = false;
  let cancelAfterReading: AbortController | undefined;
  let ids = 0;
  const graph = createGraphClient<TokenFailure>({
    graphRoot: 'https://graph.example',
    fetch: service.fetch,
    clock,
    random: () => 0.5,
    acquireToken: () => {
      if (service.requests.length > 1) cancelAfterReading?.abort();
      return Promise.resolve(
        areTokensRefused
          ? { ok: false, error: { kind: 'auth/cancelled' } }
          : ok({ accessToken: 'token' }),
      );
    },
    newRequestId: () => `request-${++ids}`,
  });
  const history = await openHistory({
    indexedDB: options.indexedDB ?? deniedStorage,
    clock,
    newId: () => `copy-${++ids}`,
  });
  const open = (): Publishing => ({
    publisher: createPhotoPublisher({ graph, history, clock }),
    history,
    service,
    clock,
    refuseTokens: () => {
      areTokensRefused = true;
    },
    abortTokensAfterReading: (cancel) => {
      cancelAfterReading = cancel;
    },
    reload: open,
  });
  return open();
}

export const owner: HistoryOwner = { tenantId: 't', userObjectId: 'adele', targetKey: 'me' };

export const jpegOf = (content: string): Blob => new Blob([content], { type: 'image/jpeg' });

/** The photo with which the model starts. */
export const shownFirst: ShownPhoto = { status: 'present', etag: '"E0"' };

export type Asked = {
  readonly shown?: ShownPhoto;
  readonly conflict?: 'ask' | 'save-mine';
  readonly unreadable?: 'ask' | 'replace';
  readonly onProgress?: (step: PublishStep) => void;
  readonly signal?: AbortSignal;
};

export const asked = ({ shown = shownFirst, ...rest }: Asked = {}) => ({
  target: { kind: 'me' } as const,
  owner,
  shown,
  ...rest,
});

export const save = (
  { publisher, clock }: Publishing,
  content: string,
  options: Asked = {},
): Promise<PublishResult<TokenFailure>> =>
  clock.run(publisher.publish({ ...asked(options), jpeg: jpegOf(content) }));

export const undo = (
  { publisher, clock }: Publishing,
  offer: UndoOffer,
  options: Asked = {},
): Promise<PublishResult<TokenFailure>> => {
  if (offer.status !== 'possible') throw new Error('There is nothing to undo with.');
  return clock.run(publisher.undo({ ...asked(options), earlier: offer.earlier }));
};

export const remove = (
  { publisher, clock }: Publishing,
  options: Asked = {},
): Promise<PublishResult<TokenFailure>> => clock.run(publisher.remove(asked(options)));

export const expectSaved = (result: PublishResult<TokenFailure>): SavedPhoto => {
  if (result.status !== 'saved') throw new Error(`Not saved: ${JSON.stringify(result)}`);
  return result;
};

const contentOf = async (photo: EarlierPhoto): Promise<Content> =>
  photo.status === 'present' ? photo.bytes.text() : null;

/** What undoing would bring back. */
export const offeredContent = async (offer: UndoOffer): Promise<Content> =>
  offer.status === 'possible' ? contentOf(offer.earlier.photo) : 'nothing';

export const keptContents = async ({ history }: Publishing): Promise<readonly Content[]> =>
  Promise.all((await history.list(owner)).map(({ photo }) => contentOf(photo)));
