import { err, ok, withinTimeLimit, type Clock, type Result } from '#shared';

import type { HostError } from '../types.ts';
import { fieldOf, type OfficeJs } from './office-js.ts';

/** Without MicrosoftAjax, or with a host that is silent, Office.js never becomes ready and never says so. */
export const officeReadyTimeoutMs = 10_000;

export type StartOfficeJsOptions = {
  readonly officeJsUrl: string;
  readonly clock: Clock;
};

/**
 * Loads Office.js into the page and waits until Outlook has answered it. Fails with `hosts/failed` when it cannot be
 * loaded or finds no Outlook, and with `hosts/timeout` after 10 s.
 */
export async function startOfficeJs(
  page: Window,
  { officeJsUrl, clock }: StartOfficeJsOptions,
): Promise<Result<OfficeJs, HostError>> {
  try {
    const started = await withinTimeLimit(start(page, officeJsUrl), officeReadyTimeoutMs, clock);
    return started.status === 'settled' ? started.value : err({ kind: 'hosts/timeout' });
  } finally {
    giveHistoryBack(page.history);
  }
}

async function start(page: Window, officeJsUrl: string): Promise<Result<OfficeJs, HostError>> {
  if (!(await loadScript(page.document, officeJsUrl))) {
    return err({ kind: 'hosts/failed', code: 'office_js_not_loaded' });
  }
  const office: unknown = Reflect.get(page, 'Office');
  if (!isOfficeJs(office)) return err({ kind: 'hosts/failed', code: 'office_js_not_loaded' });
  const { host } = await office.onReady();
  return host === 'Outlook' ? ok(office) : err({ kind: 'hosts/failed', code: 'not_outlook' });
}

const isOfficeJs = (value: unknown): value is OfficeJs =>
  typeof fieldOf(value, 'onReady') === 'function';

/** Once per page: the script that is there is Office.js already, or one that failed and is taken away. */
function loadScript(document: Document, url: string): Promise<boolean> {
  const { href } = new URL(url, document.baseURI);
  if ([...document.scripts].some(({ src }) => src === href)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = href;
    script.addEventListener('load', () => {
      resolve(true);
    });
    script.addEventListener('error', () => {
      script.remove();
      resolve(false);
    });
    document.head.append(script);
  });
}

/**
 * Office.js puts null in the place of these two, which breaks whoever calls them.
 * Source: office-js issue 429; seen in @microsoft/office-js 1.1.110.
 */
function giveHistoryBack(history: History): void {
  for (const name of ['pushState', 'replaceState'] as const) {
    if (Object.hasOwn(history, name)) Reflect.deleteProperty(history, name);
  }
}
