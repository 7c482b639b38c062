import { reactTo } from '../protocol/app-messages.ts';
import type { HostFacts } from '../protocol/app-messages.ts';
import type { MessageLog } from '../../shared/state/message-log.ts';
import { connectPage } from './page-connection.ts';
import type { AnswerLater } from './page-connection.ts';

export type AuthenticationWindowOptions = {
  readonly url: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly appOrigin: string;
  readonly facts: () => HostFacts;
  readonly log: MessageLog;
  readonly answer: AnswerLater;
};

const closedCheckMs = 500;

/**
 * Plays `authentication.authenticate`: a window whose page speaks TeamsJS with this host as its opener. The reasons
 * are those of Teams. Source: Microsoft Learn, "Use external OAuth providers" (authentication failures), 2025.
 */
export function openAuthenticationWindow(options: AuthenticationWindowOptions): void {
  const features = `popup,width=${String(options.widthPx)},height=${String(options.heightPx)}`;
  const opened = window.open(options.url, '_blank', features);
  if (opened === null) {
    options.answer([false, 'FailedToOpenWindow']);
    return;
  }
  const finish = (args: readonly unknown[]) => {
    clearInterval(closedCheck);
    connection.close();
    options.answer(args);
  };
  const connection = connectPage({
    page: () => opened,
    origin: options.appOrigin,
    log: options.log,
    react: (message) => reactTo(message, { ...options.facts(), frameContext: 'authentication' }),
    onTask: (task) => {
      if (task.kind === 'authentication-result') finish(task.answer);
    },
  });
  const closedCheck = setInterval(() => {
    if (opened.closed) finish([false, 'CancelledByUser']);
  }, closedCheckMs);
}
