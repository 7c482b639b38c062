import type { SandboxOrigins } from '../../../types.ts';
import { createIdentityClient } from '../../shared/control/identity-client.ts';
import type { HostTask } from '../protocol/app-messages.ts';
import { bridgeResponseArgs } from '../protocol/bridge-response.ts';
import type { BridgeMode } from '../../shared/protocol/nested-auth.ts';
import type { MessageLog } from '../../shared/state/message-log.ts';
import { askConsent, type ConsentGiver } from '../../shared/view/consent-dialog.ts';
import type { PageReport } from '../view/page-banner.ts';
import { openAuthenticationWindow } from './authentication-window.ts';
import type { HostFactsSource } from './host-facts.ts';
import { runNestedAuthTask } from '../../shared/shell/nested-auth-task.ts';
import type { AnswerLater } from './page-connection.ts';

export type PageTasks = {
  run(task: HostTask, answer: AnswerLater): void;
  /** The page that asked is gone: what it waits for is taken back. */
  abandon(): void;
};

export type PageTasksOptions = {
  readonly origins: SandboxOrigins;
  readonly source: HostFactsSource;
  readonly bridge: () => BridgeMode;
  readonly onReport: (report: PageReport) => void;
  readonly log: MessageLog;
};

/** Does what pages ask for beyond an answer at once. The tab's own life is the tab's. */
export function createPageTasks(options: PageTasksOptions): PageTasks {
  const { origins, source, log } = options;
  const askIdentity = createIdentityClient((...request) => fetch(...request), origins.identity);
  let pageGone = new AbortController();

  const nestedAuth = (data: string, answer: AnswerLater) => {
    const { signal } = pageGone;
    const person = source.person();
    const host = {
      mode: options.bridge(),
      userPrincipalName: person.userPrincipalName,
      askIdentity,
      askConsent: (scopes: readonly string[], giver: ConsentGiver) =>
        askConsent({ person, scopes, giver, signal }),
    };
    void runNestedAuthTask({
      data,
      log,
      answer: (response) => answer(bridgeResponseArgs(response)),
      host,
    });
  };

  return {
    run(task, answer) {
      if (task.kind === 'nested-auth') nestedAuth(task.data, answer);
      else if (task.kind === 'page-stage') options.onReport(task);
      else if (task.kind === 'open-link') window.open(task.url, '_blank', 'noopener');
      else if (task.kind === 'open-authentication') {
        const facts = () => source.facts();
        openAuthenticationWindow({ ...task, appOrigin: origins.app, facts, log, answer });
      }
    },
    abandon() {
      pageGone.abort();
      pageGone = new AbortController();
    },
  };
}
