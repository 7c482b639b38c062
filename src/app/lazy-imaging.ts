import type { Imaging } from '#imaging';
import { err } from '#shared';

const loadImaging = async (): Promise<Imaging> => {
  const { createImaging } = await import(/* webpackChunkName: "imaging-client" */ '#imaging');
  return createImaging();
};

/**
 * The picture pipeline, downloaded with its first call: most visits open no picture. A script that cannot be had is
 * `imaging/crashed`, and the next call asks for it again.
 */
export function createLazyImaging(load: () => Promise<Imaging> = loadImaging): Imaging {
  let loading: Promise<Imaging> | undefined;
  const loaded = async (): Promise<Imaging | undefined> => {
    loading ??= load();
    try {
      return await loading;
    } catch {
      loading = undefined;
      return undefined;
    }
  };
  const crashed = () => err({ kind: 'imaging/crashed' } as const);
  return {
    probe: async (...call) => (await loaded())?.probe(...call) ?? crashed(),
    openForFraming: async (...call) => (await loaded())?.openForFraming(...call) ?? crashed(),
    renderFramed: async (...call) => (await loaded())?.renderFramed(...call) ?? crashed(),
    close: () => {
      loading?.then(
        (imaging) => imaging.close(),
        () => undefined,
      );
    },
  };
}
