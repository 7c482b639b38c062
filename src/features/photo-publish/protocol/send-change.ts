import {
  isGraphError,
  type GraphError,
  type PhotoMetadataOutcome,
  type ReplaceOptions,
} from '#graph';
import type { OwnWrites } from '#history';

import { callOptions } from './call-options.ts';
import { tellArrival } from './own-writes.ts';
import { versionOf } from './photo-version.ts';
import type { ChangeOptions, PublisherParts } from './types.ts';

export type SentChange<TokenFailure> =
  | { readonly status: 'accepted' }
  /** No answer said so, but the service shows it. */
  | { readonly status: 'arrived'; readonly photo: PhotoMetadataOutcome }
  /** `certain`: the service refused. `unclear`: it has not shown the change, yet or ever. */
  | {
      readonly status: 'failed';
      readonly error: GraphError | TokenFailure;
      readonly stored: 'old' | 'unknown';
      readonly proof: 'certain' | 'unclear';
    };

export type SendOptions<TokenFailure> = ChangeOptions &
  Pick<PublisherParts<TokenFailure>, 'graph' | 'clock' | 'makeSmaller'> & {
    /** With the write that is sent here as the latest. */
    readonly writes: OwnWrites;
    /** Called when something is sent. */
    readonly onTry?: () => void;
  };

/** Waits before the readings after a failure. Short: the person watches, and can save again. */
const checkAfterMs = [0, 1_000, 2_000] as const;

/** Puts the latest write's content in the photo's place and finds out whether it got there. */
export const sendChange = async <TokenFailure>(
  options: SendOptions<TokenFailure>,
): Promise<SentChange<TokenFailure>> => {
  const { graph, target, writes } = options;
  const tries = { unclear: 0 };
  const writeOptions = {
    onUnclearTry: () => {
      tries.unclear += 1;
    },
    ...(options.onTry !== undefined && { onTry: options.onTry }),
    ...callOptions(options),
  };
  const { content } = writes.latest;
  const written =
    content.status === 'present'
      ? await graph.replacePhoto(target, content.bytes, {
          ...writeOptions,
          ...smallerFor(content.bytes, options),
        })
      : await graph.removePhoto(target, writeOptions);
  if (written.ok) return { status: 'accepted' };

  const { error } = written;
  if (tries.unclear === 0) return { status: 'failed', error, stored: 'old', proof: 'certain' };
  // Reading needs a token too, and asking for one again could open a second window on the person.
  if (!isGraphError(error)) return { status: 'failed', error, stored: 'unknown', proof: 'unclear' };
  options.onProgress?.('checking');
  const check = await checkArrival(options);
  return check.status === 'arrived'
    ? check
    : { status: 'failed', error, stored: check.stored, proof: 'unclear' };
};

/** What Graph's client may ask for when a photo was too large for a person without mailbox. */
const smallerFor = (
  photo: Blob,
  { makeSmaller, signal }: Pick<SendOptions<never>, 'makeSmaller' | 'signal'>,
): Pick<ReplaceOptions, 'makeSmaller'> =>
  makeSmaller === undefined
    ? {}
    : {
        makeSmaller: (maxBytes) =>
          makeSmaller(photo, { maxSizeBytes: maxBytes - 1, ...(signal && { signal }) }),
      };

type Check =
  | { readonly status: 'arrived'; readonly photo: PhotoMetadataOutcome }
  | { readonly status: 'not-shown'; readonly stored: 'old' | 'unknown' };

const checkArrival = async <TokenFailure>(options: SendOptions<TokenFailure>): Promise<Check> => {
  const { graph, clock, target, writes, signal } = options;
  for (const durationMs of checkAfterMs) {
    await clock.sleep(durationMs, signal);
    const read = await graph.readPhotoMetadata(target, callOptions(options));
    if (!read.ok) return { status: 'not-shown', stored: 'unknown' };
    const arrival = tellArrival(writes, versionOf(read.value));
    if (arrival === 'arrived') return { status: 'arrived', photo: read.value };
    if (arrival === 'unclear') return { status: 'not-shown', stored: 'unknown' };
  }
  return { status: 'not-shown', stored: 'old' };
};
