export type LinkDecision =
  | { readonly kind: 'open-in-new-window'; readonly url: string }
  | { readonly kind: 'refuse'; readonly reason: string };

const teamsHosts: ReadonlySet<string> = new Set([
  'teams.microsoft.com',
  'teams.cloud.microsoft',
  'gov.teams.microsoft.us',
  'dod.teams.microsoft.us',
  'teams.microsoftonline.cn',
]);

/** What becomes of `app.openLink(url)`. Links into Teams itself lead nowhere here, and that is said. */
export function decideLink(value: unknown): LinkDecision {
  if (typeof value !== 'string' || !URL.canParse(value)) {
    return { kind: 'refuse', reason: 'The link is no absolute address.' };
  }
  const url = new URL(value);
  if (url.protocol === 'msteams:' || teamsHosts.has(url.hostname)) {
    return { kind: 'refuse', reason: 'The sandbox does not follow links into Teams.' };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { kind: 'refuse', reason: `The sandbox does not open "${url.protocol}" links.` };
  }
  return { kind: 'open-in-new-window', url: url.href };
}
