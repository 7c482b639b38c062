import { byId } from '../../../browser/dom.ts';
import type { SandboxStatus } from '../../../browser/status.ts';
import { createIdentityClient } from '../../shared/control/identity-client.ts';
import type { SandboxClient } from '../../shared/control/sandbox-client.ts';
import { runNestedAuthTask } from '../../shared/shell/nested-auth-task.ts';
import type { MessageLog } from '../../shared/state/message-log.ts';
import type { Store } from '../../shared/state/store.ts';
import { askConsent } from '../../shared/view/consent-dialog.ts';
import { initialData } from '../protocol/initial-data.ts';
import { officeTheme } from '../protocol/office-theme.ts';
import { officeEvents, reactToOffice } from '../protocol/react-to-office.ts';
import { needsReload, type ShellState } from '../state/shell-state.ts';
import { createHostFacts, type HostFactsSource } from './host-facts.ts';
import { createPaneFrame } from './pane-frame.ts';

export type ShellOptions = {
  readonly status: SandboxStatus;
  readonly client: SandboxClient;
  readonly store: Store<ShellState>;
  readonly log: MessageLog;
  readonly enqueue: (job: () => Promise<void>) => void;
};

export type Shell = HostFactsSource & { reload(): void };

/** Joins the pane with the state: changes of the state reach the page, and what the page asks is answered. */
export function createShell(options: ShellOptions): Shell {
  const { client, store, log } = options;
  const source = createHostFacts(options.status, store);
  let pageGone = new AbortController();

  const sendTheme = () =>
    pane.send({ name: officeEvents.themeChanged, data: officeTheme(store.get().theme) });
  const pane = createPaneFrame({
    place: byId('pane-place'),
    facts: () => source.facts(),
    react: (message) =>
      store.get().answers === 'silent' ? undefined : reactToOffice(message, source.facts()),
    // npm's Office.js gives a page no theme at its start, so it is told as soon as it listens.
    onRegistered: (name) => name === officeEvents.themeChanged && sendTheme(),
    onNestedAuth: nestedAuthAnswerer(options, source, () => pageGone.signal),
    log,
  });

  const abandon = () => {
    pageGone.abort();
    pageGone = new AbortController();
  };
  const load = () => {
    abandon();
    if (store.get().pane === 'open') pane.load();
    else pane.unload();
  };
  const applySignIn = async (after: ShellState, before: ShellState) => {
    if (after.person === before.person && after.consent === before.consent) return;
    await client.signIn({
      userPrincipalName: source.person().userPrincipalName,
      // Saying it again would forget what people have accepted.
      ...(after.consent === before.consent ? {} : { consent: after.consent }),
    });
  };

  store.subscribe((after, before) => {
    if (after.theme !== before.theme) sendTheme();
    if (needsReload(before, after)) {
      options.enqueue(async () => {
        await applySignIn(after, before);
        load();
      });
    } else if (after.pane !== before.pane) load();
    else if (after.item !== before.item) {
      const { item } = source.facts();
      // Nothing selected is an empty text on the wire.
      const data = item === undefined ? '' : initialData(source.facts());
      pane.send({ name: officeEvents.itemChanged, data });
    }
  });

  return { ...source, reload: load };
}

const nestedAuthAnswerer = (
  { status, store, log }: ShellOptions,
  source: HostFactsSource,
  signal: () => AbortSignal,
) => {
  const { outlookIdentity } = status.origins;
  const askIdentity = createIdentityClient((...request) => fetch(...request), outlookIdentity);
  return (data: string, answer: (response: string) => void): void => {
    const person = source.person();
    void runNestedAuthTask({
      data,
      log,
      answer: (response) => answer(JSON.stringify(response)),
      host: {
        mode: store.get().bridge,
        userPrincipalName: person.userPrincipalName,
        askIdentity,
        askConsent: (scopes, giver) => askConsent({ person, scopes, giver, signal: signal() }),
      },
    });
  };
};
