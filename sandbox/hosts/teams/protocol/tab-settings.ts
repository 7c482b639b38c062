/** What a host keeps of a configurable tab. Source: @microsoft/teams-js 2.58.0, `pages.InstanceConfig`. */
export type TabSettings = {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl?: string;
  readonly removeUrl?: string;
  readonly suggestedDisplayName?: string;
};

export type SettingsDecision =
  | { readonly kind: 'accepted'; readonly settings: TabSettings }
  | { readonly kind: 'refused'; readonly reason: string };

const optionalKeys = ['websiteUrl', 'removeUrl', 'suggestedDisplayName'] as const;

/** Pages have to stand on a domain that the manifest names. Source: Microsoft Learn, manifest schema (validDomains). */
export function readTabSettings(value: unknown, appOrigin: string): SettingsDecision {
  const field = (key: string): string | undefined => {
    const found: unknown =
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
  const entityId = field('entityId');
  const contentUrl = field('contentUrl');
  if (entityId === undefined || contentUrl === undefined) {
    return { kind: 'refused', reason: 'The settings need an entityId and a contentUrl.' };
  }
  const more = Object.fromEntries(
    optionalKeys.flatMap((key) => {
      const text = field(key);
      return text === undefined ? [] : [[key, text] as const];
    }),
  );
  const addresses = [contentUrl, more['websiteUrl'], more['removeUrl']];
  const stray = addresses.find((each) => each !== undefined && originOf(each) !== appOrigin);
  return stray === undefined
    ? { kind: 'accepted', settings: { entityId, contentUrl, ...more } }
    : { kind: 'refused', reason: `${stray} stands on no valid domain of the app.` };
}

const originOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).origin : undefined;

/** What the app saves for a team, for opening a channel that has its tab by the shell's address. */
export const knownTabSettings = (appOrigin: string, groupId: string): TabSettings => ({
  entityId: `portrait-${groupId}`,
  contentUrl: `${appOrigin}/channel-tab.html?theme={app.theme}&locale={app.locale}`,
  websiteUrl: `${appOrigin}/personal-tab.html`,
  removeUrl: `${appOrigin}/channel-remove.html?theme={app.theme}&locale={app.locale}`,
  suggestedDisplayName: 'Team photo',
});
