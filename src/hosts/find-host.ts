import type { LoadHostOptions } from './types.ts';

export type HostAround = 'teams' | 'outlook' | 'browser';

/**
 * Which host is around the page. A page for Outlook's task pane is told by the traces that Outlook leaves, since
 * Office.js, once loaded where there is no Outlook, sends a framed page away, waits for ever after an earlier visit
 * of the same tab, and takes history functions from every page. Any other page is told by being framed.
 * Source: @microsoft/office-js 1.1.110, office.js (the order in which it looks for its host), read and run.
 */
export function findHostAround(page: Window, { officeJsUrl }: LoadHostOptions): HostAround {
  const isFramed = page.parent !== page;
  if (officeJsUrl !== undefined) return hasOutlookTraces(page) ? 'outlook' : 'browser';
  return isFramed ? 'teams' : 'browser';
}

const hasOutlookTraces = (page: Window): boolean =>
  new URLSearchParams(page.location.search).has('_host_Info') ||
  hasHostInfo(page.name) ||
  'agaveHost' in page ||
  typeof fieldOf(Reflect.get(page, 'external'), 'GetHostInfo') === 'function';

/** Outlook on the web names the frame. */
function hasHostInfo(frameName: string): boolean {
  try {
    return typeof fieldOf(JSON.parse(frameName), 'hostInfo') === 'string';
  } catch {
    return false;
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
