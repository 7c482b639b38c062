import type { TabSettings } from '#hosts/configurable-tab';

/** Teams fills these in when it opens the page. Source: Microsoft Learn, "Get context for your tab". */
const placeholders = '?theme={app.theme}&locale={app.locale}';

/** What Teams keeps of the tab: the team's photo, and the page that is shown before the tab is removed. */
export const tabSettings = (
  groupId: string,
  displayName: string,
  baseUrl = document.baseURI,
): TabSettings => {
  const page = (name: string) => new URL(`${name}.html`, baseUrl).href;
  return {
    entityId: `portrait-${groupId}`,
    contentUrl: `${page('channel-tab')}${placeholders}`,
    websiteUrl: page('personal-tab'),
    removeUrl: `${page('channel-remove')}${placeholders}`,
    displayName,
  };
};
