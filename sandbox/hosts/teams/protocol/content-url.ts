import { teamsLocale } from './context.ts';
import type { TeamsTheme } from './context.ts';

export type ContentUrlFacts = {
  readonly appOrigin: string;
  readonly theme: TeamsTheme;
  /** BCP 47, e.g. `es-ES`. */
  readonly locale: string;
};

/** As in the app's manifest. */
const contentUrlTemplate = '/personal-tab.html?theme={app.theme}&locale={app.locale}';

/** The tab's address with the manifest's placeholders filled in, as Teams does it before loading the frame. */
export const contentUrl = ({ appOrigin, theme, locale }: ContentUrlFacts): string =>
  appOrigin +
  contentUrlTemplate
    .replace('{app.theme}', theme)
    .replace('{app.locale}', encodeURIComponent(teamsLocale(locale)));
