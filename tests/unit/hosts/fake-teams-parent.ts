/** The runtime that a current Teams hands to TeamsJS. Source: @microsoft/teams-js 2.58.0, runtime.ts (apiVersion 4). */
const runtime = {
  apiVersion: 4,
  isNAAChannelRecommended: true,
  isLegacyTeams: false,
  hostVersionsInfo: {},
  supports: { app: { notifySuccessResponse: {} }, nestedAppAuth: {}, pages: { config: {} } },
};

const someOrigin = 'https://host.test';

export type TeamsMessage = { readonly func: string; readonly args: readonly unknown[] };

export type FakeTeamsParent = {
  /** Everything the page has sent. */
  readonly received: readonly TeamsMessage[];
  readonly origin: string;
  /** Sends an event that the page did not ask for, e.g. `themeChange`. */
  emit(func: string, args: readonly unknown[]): Promise<void>;
  /** From now on the host answers otherwise. */
  answerNext(changes: Partial<FakeTeamsAnswers>): void;
  dispose(): void;
};

export type FakeTeamsAnswers = {
  /** Where the host's own page is from. */
  readonly origin?: string;
  /** Item 4 of the answer to `initialize`; `silent` never answers, `nonsense` sends an invalid runtime. */
  readonly initialize?: 'answer' | 'silent' | 'nonsense';
  /** The flat context that hosts send. `silent` never answers. */
  readonly context: Readonly<Record<string, unknown>> | 'silent';
  /** How the page is framed; a tab's content when left out. */
  readonly frameContext?: 'content' | 'settings' | 'remove';
  /** What the host says to new settings of the tab. */
  readonly setSettings?: readonly [boolean, string?];
};

type Request = TeamsMessage & { readonly id: number; readonly uuidAsString: string };

const isRequest = (value: unknown): value is Request =>
  typeof value === 'object' && value !== null && 'func' in value && 'args' in value;

/**
 * A window of its own as this page's parent, which answers the real TeamsJS over its message protocol.
 * Source: @microsoft/teams-js 2.58.0, internal/communication.ts.
 */
export function standInTeams(answers: FakeTeamsAnswers): FakeTeamsParent {
  const { origin: hostOrigin = someOrigin } = answers;
  let now = answers;
  const frame = document.body.appendChild(document.createElement('iframe'));
  const parent = frame.contentWindow;
  if (parent === null) throw new Error('jsdom gave the frame no window');
  const ownParent = Object.getOwnPropertyDescriptor(window, 'parent');
  Object.defineProperty(window, 'parent', { configurable: true, value: parent });

  const received: TeamsMessage[] = [];
  const post = (data: unknown): void => {
    window.dispatchEvent(new MessageEvent('message', { data, origin: hostOrigin, source: parent }));
  };
  // jsdom gives a blank frame no origin, so a message addressed to the host's own would be dropped.
  parent.postMessage = (message: unknown) => {
    if (!isRequest(message)) return;
    const { id, uuidAsString, func, args } = message;
    received.push({ func, args });
    const reply = replyTo(func, now);
    if (reply === undefined) return;
    queueMicrotask(() => {
      post({ id, uuidAsString, args: reply });
    });
  };

  return {
    received,
    origin: hostOrigin,
    async emit(func, args) {
      post({ func, args });
      await Promise.resolve();
    },
    answerNext(changes) {
      now = { ...now, ...changes };
    },
    dispose() {
      if (ownParent) Object.defineProperty(window, 'parent', ownParent);
      frame.remove();
    },
  };
}

function replyTo(func: string, answers: FakeTeamsAnswers): readonly unknown[] | undefined {
  if (func === 'initialize') return initializeReply(answers);
  if (func === 'settings.setSettings') return answers.setSettings ?? [true];
  if (func === 'getContext') return answers.context === 'silent' ? undefined : [answers.context];
  return func === 'appInitialization.success' ? [] : undefined;
}

function initializeReply({
  initialize: how = 'answer',
  frameContext = 'content',
}: FakeTeamsAnswers): readonly unknown[] | undefined {
  if (how === 'silent') return undefined;
  const described = how === 'nonsense' ? { apiVersion: 99 } : runtime;
  return [frameContext, 'web', '2.0.5', JSON.stringify(described)];
}
