import type { HostTask, Reaction } from '../protocol/app-messages.ts';
import { parseAppMessage, respond } from '../protocol/envelope.ts';
import type { AppMessage, HostEvent } from '../protocol/envelope.ts';
import { isFrom } from '../../shared/protocol/sender.ts';
import type { MessageLog } from '../../shared/state/message-log.ts';

/** A page that speaks TeamsJS with this host, in a frame or in a sign-in window. */
export type PageConnection = {
  send(event: HostEvent): void;
  /** The host hears the page no more. */
  close(): void;
};

export type AnswerLater = (args: readonly unknown[]) => void;

export type PageConnectionOptions = {
  /** The page's window; null while there is none. */
  readonly page: () => Window | null;
  readonly origin: string;
  readonly react: (message: AppMessage) => Reaction;
  readonly onTask: (task: HostTask, answer: AnswerLater) => void;
  readonly log: MessageLog;
};

export function connectPage(options: PageConnectionOptions): PageConnection {
  const { page, origin, log } = options;
  // Never to '*': an answer can hold a token, and a frame can be navigated away.
  const post = (data: unknown) => page()?.postMessage(data, origin);

  const answer = (message: AppMessage, args: readonly unknown[]) => {
    log.add({ direction: 'out', title: message.func, outcome: 'answer', details: args });
    post(respond(message, args));
  };

  const hear = (event: MessageEvent<unknown>) => {
    if (!isFrom({ source: page(), origin }, event)) return;
    const message = parseAppMessage(event.data);
    if (message === undefined) return;
    const reaction = options.react(message);
    const details = message.data ?? message.args;
    log.add({ direction: 'in', title: message.func, outcome: reaction.outcome, details });
    if (reaction.answer !== undefined) answer(message, reaction.answer);
    if (reaction.task !== undefined) options.onTask(reaction.task, (args) => answer(message, args));
  };

  addEventListener('message', hear);
  return {
    send(event) {
      log.add({ direction: 'out', title: event.func, outcome: 'event', details: event.args });
      post(event);
    },
    close: () => removeEventListener('message', hear),
  };
}
