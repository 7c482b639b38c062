import { teamsLocale } from './context.ts';
import type { TeamsTheme } from './context.ts';

export type ContentUrlFacts = {
  readonly appOrigin: string;
  readonly theme: TeamsTheme;
  /** BCP 47, e.g. `es-ES`. */
  readonly locale: string;
  readonly tenantId: string;
  readonly person: { readonly objectId: string };
};

/** As in the app's manifest. */
const query = '?theme={app.theme}&locale={app.locale}';
export const templates = {
  'personal-tab': `/personal-tab.html${query}#user={user.id}&tenant={user.tenant.id}`,
  'channel-settings': `/channel-settings.html${query}`,
} as const;

/** An address with the placeholders filled in, as Teams does it before loading the frame. */
export const fillPlaceholders = (
  template: string,
  { theme, locale, person, tenantId }: Omit<ContentUrlFacts, 'appOrigin'>,
): string =>
  template
    .replace('{app.theme}', theme)
    .replace('{app.locale}', encodeURIComponent(teamsLocale(locale)))
    .replace('{user.id}', person.objectId)
    .replace('{user.tenant.id}', tenantId);

/** The address of a page that the manifest names. */
export const manifestUrl = (page: keyof typeof templates, facts: ContentUrlFacts): string =>
  facts.appOrigin + fillPlaceholders(templates[page], facts);
