import { ownPhotoStart, startSurface, type PhotoAhead } from '#app';

export const startPersonalTab = (ahead: PhotoAhead): Promise<void> =>
  startSurface(ownPhotoStart(ahead), async () => {
    // Prefetched once this script has run: until then it would share the line with what the photo waits for.
    const { showPersonalTab } = await import(
      /* webpackChunkName: "personal-tab-view", webpackPrefetch: true */ './view.tsx'
    );
    return showPersonalTab;
  });
