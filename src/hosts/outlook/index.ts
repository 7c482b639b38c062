import { err, ok, withinTimeLimit, type Clock, type Result } from '#shared';

import { firstLocale } from '../locale.ts';
import { createThemeSource } from '../theme-source.ts';
import type { Host, HostContext, HostError, MailItems } from '../types.ts';
import { fieldOf, textOf, type OfficeJs, type OfficeMailbox } from './office-js.ts';
import { themeOfOffice } from './office-theme.ts';
import { readOpenItem } from './read-open-item.ts';
import { officeReadyTimeoutMs, startOfficeJs } from './start-office-js.ts';

export type CreateOutlookHostOptions = {
  readonly clock: Clock;
  readonly officeJsUrl: string;
};

/** Starts Office.js in Outlook's task pane, and speaks to Outlook through it. */
export async function createOutlookHost(
  page: Window,
  options: CreateOutlookHostOptions,
): Promise<Result<Host, HostError>> {
  const started = await startOfficeJs(page, options);
  return started.ok ? ok(adaptOutlook(page, started.value, options.clock)) : started;
}

function adaptOutlook(page: Window, office: OfficeJs, clock: Clock): Host {
  let context: HostContext = {
    hostName: 'Outlook',
    theme: themeOfOffice(office.context?.officeTheme, page),
    locale: firstLocale(office.context?.displayLanguage, page.navigator.language),
  };
  const theme = createThemeSource(context.theme);
  theme.subscribe((next) => {
    context = { ...context, theme: next };
  });
  listen(office, 'OfficeThemeChanged', (event) => {
    theme.change(themeOfOffice(fieldOf(event, 'officeTheme'), page));
  });

  return {
    kind: 'outlook',
    get context() {
      return context;
    },
    onThemeChange: theme.subscribe,
    mailItems: createMailItems(office, clock),
    notifyAppLoaded: () => undefined,
    notifySuccess: () => undefined,
    notifyFailure: () => undefined,
  };
}

function createMailItems(office: OfficeJs, clock: Clock): MailItems {
  const listeners = new Map<symbol, () => void>();
  listen(office, 'ItemChanged', () => {
    for (const listener of [...listeners.values()]) listener();
  });
  return {
    async readOpenItem() {
      const mailbox = mailboxOf(office);
      const own = textOf(mailbox?.userProfile?.emailAddress);
      const reading = readOpenItem(mailbox?.item, own);
      const read = await withinTimeLimit(reading, officeReadyTimeoutMs, clock);
      return read.status === 'settled' ? ok(read.value) : err({ kind: 'hosts/timeout' });
    },
    onItemChange(listener) {
      const subscription = Symbol('item');
      listeners.set(subscription, listener);
      return () => {
        listeners.delete(subscription);
      };
    },
  };
}

const mailboxOf = (office: OfficeJs): OfficeMailbox | undefined => office.context?.mailbox;

/** Whatever this Outlook does not know is never told: there is nothing to be done about it. */
function listen(office: OfficeJs, event: string, handler: (event: unknown) => void): void {
  const name = office.EventType?.[event];
  if (name === undefined) return;
  mailboxOf(office)?.addHandlerAsync?.(name, handler);
}
