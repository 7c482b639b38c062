import { appContext } from './app-context.ts';
import { executeMethod } from './execute-method.ts';
import type { HostFacts } from './host-facts.ts';
import { initialData } from './initial-data.ts';
import type { OfficeAnswer, OfficeMessage } from './office-message.ts';

export const officeEvents = {
  itemChanged: 'olkItemSelectedChanged',
  themeChanged: 'officeThemeChanged',
} as const;

const registrable: readonly string[] = [
  officeEvents.itemChanged,
  officeEvents.themeChanged,
  'appCommandInvoked',
];

const done = (data: unknown): OfficeAnswer => ({ status: 'done', data });
const registered = done({ Error: 0 });

/** What Outlook answers to a request of Office.js. */
export function reactToOffice(message: OfficeMessage, facts: HostFacts): OfficeAnswer {
  const { action, actionName, data } = message;
  if (action !== 'invoke') {
    return registrable.includes(actionName) ? registered : { status: 'not-known' };
  }
  switch (actionName) {
    case 'ContextActivationManager_getAppContextAsync':
      return done(appContext(facts));
    case 'ContextActivationManager_notifyHost':
      return done(null);
    case 'GetInitialData':
      return done(initialData(facts));
    case 'ExecuteMethod':
      return done(executeMethod(data, facts.item));
    default:
      return { status: 'not-known' };
  }
}
