import { contactPhotoStart, startSurface } from '#app';

void startSurface(contactPhotoStart, async () => {
  const { showOutlookPane } = await import(
    /* webpackChunkName: "outlook-pane-view", webpackPrefetch: true */ './view.tsx'
  );
  return showOutlookPane;
});
