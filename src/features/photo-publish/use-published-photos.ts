import { useCallback, useEffect, useReducer, useRef, useState } from 'react';

import { photoTargetKey, type PhotoTarget } from '#graph';
import { useServices, type Services } from '#services';

import type { Publisher } from './changes.ts';
import { createPhotoPublisher, type MakeSmaller } from './protocol/index.ts';
import { startOfPublishedPhoto, type PublishedPhotoEvent } from './published-photo.ts';
import {
  afterTargetEvent,
  publishedPhotosOf,
  type PhotosByTarget,
  type PublishedPhotos,
  type PublishTarget,
} from './published-photos.ts';
import { readAndReveal } from './read-and-reveal.ts';
import { untilAborted } from './run-change.ts';
import { useChanges, type ChangeContext, type ChangeActions } from './use-changes.ts';
import { createVerifications, type Verifications } from './verifications.ts';

export type Published = PublishedPhotos &
  ChangeActions & {
    /** Reads the photos again. */
    readonly read: () => void;
  };

/**
 * The photos of `targets` on this page: reads them, changes them one after the other in the order of the list, takes
 * changes back. The list stays the same object as long as it names the same targets.
 */
export function usePublishedPhotos(targets: readonly PublishTarget[]): Published {
  const services = useServices();
  const [photos, update] = useReducer(afterTargetEvent, { services, targets }, firstPhotos);
  const verifications = useVerifications();
  const dispatch = useCallback(
    (target: PhotoTarget, event: PublishedPhotoEvent) => {
      if (endsChange(event)) verifications.end(target);
      update({ target, event });
    },
    [verifications],
  );
  const newSignal = useNewSignal();
  const [publisher] = useState<Publisher>(() =>
    createPhotoPublisher({ ...services, makeSmaller: smallerPhotoLater(services) }),
  );
  const published = publishedPhotosOf(targets, photos);
  const context = { dispatch, newSignal, publisher, verifications };
  const read = useReading(targets, context);
  return { ...published, ...useChanges(published, context, read), read };
}

/** Of the signed-in person's own photo something may be known before it is read. */
const firstPhotos = ({
  services,
  targets,
}: {
  readonly services: Services;
  readonly targets: readonly PublishTarget[];
}): PhotosByTarget =>
  Object.fromEntries(
    targets.map(({ target }) => [
      photoTargetKey(target),
      startOfPublishedPhoto(target.kind === 'me' ? services : {}),
    ]),
  );

/** Reads at once, and again when the returned function is called. */
function useReading(
  targets: readonly PublishTarget[],
  { dispatch, newSignal, publisher }: ChangeContext,
): () => void {
  const services = useServices();
  const readSince = useCallback(
    (knownEtag?: string) => {
      const signal = newSignal();
      for (const publishTarget of targets) {
        const { target } = publishTarget;
        dispatch(target, { type: 'reading' });
        const options = {
          services,
          publisher,
          publishTarget,
          knownEtag: target.kind === 'me' ? knownEtag : undefined,
          signal,
        };
        untilAborted(async () => {
          for (const event of await readAndReveal(options)) dispatch(target, event);
        });
      }
    },
    [dispatch, newSignal, publisher, services, targets],
  );
  useEffect(() => readSince(services.shownLast?.etag), [readSince, services]);
  return useCallback(() => readSince(), [readSince]);
}

/** What is said of a change ends with it. */
const endsChange = ({ type }: PublishedPhotoEvent): boolean =>
  type === 'change-started' || type === 'change-dismissed';

function useVerifications(): Verifications {
  const [verifications] = useState(createVerifications);
  useEffect(() => {
    verifications.open();
    return () => verifications.close();
  }, [verifications]);
  return verifications;
}

/** Each call ends the reading or writing that ran before: one at a time, and none after the page is left. */
function useNewSignal(): () => AbortSignal {
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  return useCallback(() => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  }, []);
}

/** Few people have no mailbox: what makes their photo smaller loads when it is asked for. Without it nothing is sent. */
const smallerPhotoLater =
  ({ imaging }: Services): MakeSmaller =>
  async (photo, options) => {
    const loaded = await import(/* webpackChunkName: "smaller-photo" */ './smaller-photo.ts').catch(
      () => undefined,
    );
    return loaded === undefined ? photo : loaded.smallerPhotoBy(imaging)(photo, options);
  };
