import { startSurface } from '#app';

void startSurface(async () => {
  const { showPersonalTab } = await import(
    /* webpackChunkName: "personal-tab-view" */ './view.tsx'
  );
  return showPersonalTab;
});
