/** What of the browser's location is needed here. */
export type PageLocation = Pick<Location, 'href' | 'origin' | 'reload' | 'replace'>;

/**
 * Opens the page anew for the tab that Teams names. Its address is that of the tab's own settings; one that leads to
 * another site is not followed: the page then asks Teams anew where it stands.
 */
export function openOtherTab(contentUrl: URL, page: PageLocation = location): void {
  const isOwn = contentUrl.origin === page.origin;
  // Where the addresses differ in the part after `#` alone, `replace` would load nothing.
  if (isOwn && withoutFragment(contentUrl) !== withoutFragment(new URL(page.href))) {
    page.replace(contentUrl.href);
  } else page.reload();
}

function withoutFragment(url: URL): string {
  const copy = new URL(url);
  copy.hash = '';
  return copy.href;
}
