import { contactPhotoStart, startSurface, type StartPage } from '#app';

export const startOutlookPane: StartPage = () =>
  startSurface(contactPhotoStart, async () => {
    const { showOutlookPane } = await import(
      /* webpackChunkName: "outlook-pane-view", webpackPrefetch: true */ './view.tsx'
    );
    return showOutlookPane;
  });
