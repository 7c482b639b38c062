import { act } from '@testing-library/react';

import { usePublishedPhotos, type PublishTarget } from '#features/photo-publish';

import { graphError } from '../../../../support/fake-graph.ts';
import {
  createFakeServices,
  pictureOf,
  type FakeServices,
  type FakeServicesOptions,
} from '../../../../support/fake-services.ts';
import { renderHookInPage, settlePage } from '../../../../support/render-page.tsx';

export const target = { kind: 'me' } as const;
export const mine = pictureOf('mine');
export const theirs = pictureOf('theirs');

const own: readonly PublishTarget[] = [{ target, name: 'Adele Vance' }];

/** The hook on a page. */
export const renderPhotos = (services: FakeServices, targets = own) =>
  renderHookInPage(() => usePublishedPhotos(targets), { services });

export type OpenPhotosOptions = FakeServicesOptions & {
  readonly services?: FakeServices;
  readonly targets?: readonly PublishTarget[];
};

export async function openPhotos({ targets = own, ...options }: OpenPhotosOptions = {}) {
  const services = options.services ?? createFakeServices(options);
  const { result, unmount } = await renderPhotos(services, targets);
  /** A press, and what it comes to. */
  const press = async (action: (published: typeof result.current) => void) => {
    act(() => action(result.current));
    await settlePage();
  };
  return { services, published: () => result.current, press, unmount };
}

export const failUpload = (services: FakeServices) =>
  services.graph.failNext('replacePhoto', graphError('graph/service-failed'));
