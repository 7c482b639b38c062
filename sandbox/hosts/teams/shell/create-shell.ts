import { byId } from '../../../browser/dom.ts';
import type { SandboxStatus } from '../../../browser/status.ts';
import type { SandboxClient } from '../../shared/control/sandbox-client.ts';
import type { ChannelContext } from '../protocol/channel-context.ts';
import { fillPlaceholders, manifestUrl } from '../protocol/content-url.ts';
import { hostEvent } from '../protocol/envelope.ts';
import type { TabLife } from '../protocol/lifecycle.ts';
import type { TabSettings } from '../protocol/tab-settings.ts';
import { teamsThemes } from '../state/choices.ts';
import type { MessageLog } from '../../shared/state/message-log.ts';
import type { Person } from '../../shared/state/people.ts';
import { movesChannel, needsReload } from '../state/shell-state.ts';
import type { ShellState } from '../state/shell-state.ts';
import type { Store } from '../../shared/state/store.ts';
import type { PageReport } from '../view/page-banner.ts';
import { applyTenantChange } from './apply-tenant-change.ts';
import { createChannelDialogs } from './channel-dialogs.ts';
import { createHostFacts } from './host-facts.ts';
import type { HostFactsSource } from './host-facts.ts';
import { createPageTasks } from './page-tasks.ts';
import { createRecordedTabs } from './recorded-tabs.ts';
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

export type Shell = Pick<TeamsTab, 'leave' | 'resume' | 'reload'> & {
  person(): Person;
  channel(): ChannelContext | undefined;
  /** As the channel's tab was saved; `undefined` where it has none. */
  tabName(): string | undefined;
};

const devicePolicy = 'camera; clipboard-write';

/** What the tab shows: the personal tab's page, or what the channel's tab was saved with. */
function contentOf(source: HostFactsSource) {
  const facts = source.facts();
  const { channel, settings, entityId } = facts;
  if (channel === undefined) return { url: manifestUrl('personal-tab', facts), entityId };
  return settings && { url: fillPlaceholders(settings.contentUrl, facts), entityId };
}

const nameOf = (settings: TabSettings | undefined): string | undefined =>
  settings && (settings.suggestedDisplayName ?? 'Portrait');

/** Joins tab and dialog with the state: changes of the state reach the pages, tasks of the pages are done. */
export function createShell(options: ShellOptions): Shell {
  const { status, store, log, onReport } = options;
  const { origins } = status;
  const recorded = createRecordedTabs();
  const source = createHostFacts(status, store, recorded);
  const bridge = () => store.get().bridge;
  const tasks = createPageTasks({ origins, source, bridge, onReport, log });
  const permissionsPolicy = () => (store.get().devices === 'allowed' ? devicePolicy : undefined);
  const pages = { appOrigin: origins.app, permissionsPolicy, log };
  let life: TabLife = 'discarded';
  const tab = createTeamsTab({
    ...pages,
    place: byId('frame-place'),
    content: () => contentOf(source),
    facts: () => source.facts(),
    onTask: (task, answer) => tasks.run(task, answer),
    onLoad: () => {
      tasks.abandon();
      onReport({ stage: 'loading' });
    },
    onLife: (next) => {
      life = next;
      options.onLife(next);
    },
  });
  const dialogs = createChannelDialogs({
    ...pages,
    store,
    source,
    recorded,
    tasks,
    onSettingsChanged: () => tab.reload(),
  });
  const load = () => {
    dialogs.recordNamed();
    tab.reload();
    dialogs.show();
  };

  store.subscribe((after, before) => {
    if (after.theme !== before.theme) {
      const event = hostEvent('themeChange', teamsThemes[after.theme]);
      tab.send(event);
      dialogs.send(event);
    }
    if (needsReload(before, after)) {
      options.enqueue(async () => {
        await applyTenantChange({ ...options, person: source.person() }, after, before);
        // A page that is kept waits for people to come back, to whichever channel's tab that is.
        if (life === 'kept' && movesChannel(before, after)) dialogs.recordNamed();
        else load();
      });
    } else if (after.dialog !== before.dialog) dialogs.show();
  });

  return {
    ...tab,
    reload: load,
    person: () => source.person(),
    channel: () => source.channel(),
    tabName: () => nameOf(source.settings()),
  };
}
