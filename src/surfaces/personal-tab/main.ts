import { ownPhotoStart, startSurface } from '#app';

void startSurface(ownPhotoStart, async () => {
  // Prefetched once this script has run: until then it would share the line with what the photo waits for.
  const { showPersonalTab } = await import(
    /* webpackChunkName: "personal-tab-view", webpackPrefetch: true */ './view.tsx'
  );
  return showPersonalTab;
});
