import { byId } from '../../../browser/dom.ts';
import type { SandboxStatus } from '../../../browser/status.ts';
import type { SandboxClient } from '../../shared/control/sandbox-client.ts';
import { contentUrl } from '../protocol/content-url.ts';
import { hostEvent } from '../protocol/envelope.ts';
import type { TabLife } from '../protocol/lifecycle.ts';
import { teamsThemes } from '../state/choices.ts';
import type { MessageLog } from '../../shared/state/message-log.ts';
import type { Person } from '../../shared/state/people.ts';
import { needsReload } from '../state/shell-state.ts';
import type { ShellState } from '../state/shell-state.ts';
import type { Store } from '../../shared/state/store.ts';
import type { PageReport } from '../view/page-banner.ts';
import { createHostFacts } from './host-facts.ts';
import { createPageTasks } from './page-tasks.ts';
import { createTeamsTab } from './teams-tab.ts';
import type { TeamsTab } from './teams-tab.ts';

export type ShellOptions = {
  readonly status: SandboxStatus;
  readonly client: SandboxClient;
  readonly store: Store<ShellState>;
  readonly log: MessageLog;
  readonly enqueue: (job: () => Promise<void>) => void;
  readonly onReport: (report: PageReport) => void;
  readonly onLife: (life: TabLife) => void;
};

export type Shell = Pick<TeamsTab, 'leave' | 'resume' | 'reload'> & { person(): Person };

const devicePolicy = 'camera; clipboard-write';

/** Joins the tab with the state: changes of the state reach the page, tasks of the page are done. */
export function createShell(options: ShellOptions): Shell {
  const { client, store, log, onReport } = options;
  const { origins } = options.status;
  const source = createHostFacts(options.status, store);
  const facts = () => source.facts();
  const bridge = () => store.get().bridge;
  const tasks = createPageTasks({ origins, source, bridge, onReport, log });
  const tab = createTeamsTab({
    place: byId('frame-place'),
    appOrigin: origins.app,
    contentUrl: () => contentUrl({ ...facts(), appOrigin: origins.app }),
    permissionsPolicy: () => (store.get().devices === 'allowed' ? devicePolicy : undefined),
    facts,
    onTask: (task, answer) => tasks.run(task, answer),
    onLoad: () => {
      tasks.abandon();
      onReport({ stage: 'loading' });
    },
    onLife: options.onLife,
    log,
  });

  const applySignIn = async (after: ShellState, before: ShellState) => {
    if (after.person === before.person && after.consent === before.consent) return;
    await client.signIn({
      userPrincipalName: source.person().userPrincipalName,
      // Saying it again would forget what people have accepted.
      ...(after.consent === before.consent ? {} : { consent: after.consent }),
    });
  };

  store.subscribe((after, before) => {
    if (after.theme !== before.theme) tab.send(hostEvent('themeChange', teamsThemes[after.theme]));
    if (!needsReload(before, after)) return;
    options.enqueue(async () => {
      await applySignIn(after, before);
      tab.reload();
    });
  });

  return { ...tab, person: () => source.person() };
}
