import { legacyContext } from './context.ts';
import type { ContextFacts } from './context.ts';
import { decideLink } from './deep-link.ts';
import type { AppMessage } from './envelope.ts';
import { notSupportedAnswer } from './not-supported.ts';
import { initializeAnswer } from './runtime.ts';
import type { BridgeSupport } from './runtime.ts';
import { settingsHandles } from './settings-messages.ts';
import type { SettingsFacts, SettingsTask } from './settings-messages.ts';

export type HostFacts = ContextFacts &
  Omit<SettingsFacts, 'frameContext'> & {
    readonly bridge: BridgeSupport;
    /** Whether camera and microphone were given to the frame. */
    readonly media: 'allowed' | 'denied';
  };

export type PageStage = 'loaded' | 'succeeded' | 'failed' | 'failed-as-expected';

/** What a message asks of the shell beyond an answer; the shell owns windows, frames and the network. */
export type HostTask =
  | SettingsTask
  | { readonly kind: 'register-handler'; readonly name: string }
  | { readonly kind: 'page-stage'; readonly stage: PageStage; readonly message?: string }
  | { readonly kind: 'open-link'; readonly url: string }
  | { readonly kind: 'ready-to-unload' }
  | { readonly kind: 'nested-auth'; readonly data: string }
  | {
      readonly kind: 'open-authentication';
      readonly url: string;
      readonly widthPx: number;
      readonly heightPx: number;
    }
  | { readonly kind: 'authentication-result'; readonly answer: readonly [boolean, unknown] };

/**
 * What the host does with one message. `answer` is absent when the page expects none, or when the task
 * brings it later; `outcome` is for the log.
 */
export type Reaction = {
  readonly outcome: 'answered' | 'noted' | 'answered-later' | 'not-supported';
  readonly answer?: readonly unknown[];
  readonly task?: HostTask;
};

type Handle = (message: AppMessage, facts: HostFacts) => Reaction;

const answered = (...answer: readonly unknown[]): Reaction => ({ outcome: 'answered', answer });

const noted = (task?: HostTask): Reaction => ({
  outcome: 'noted',
  ...(task === undefined ? {} : { task }),
});

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

const failure =
  (stage: 'failed' | 'failed-as-expected'): Handle =>
  ({ args: [reason, message] }) =>
    noted({
      kind: 'page-stage',
      stage,
      message: [text(reason), text(message)].filter((part) => part !== undefined).join(': '),
    });

const openLink: Handle = ({ args: [url] }) => {
  const decision = decideLink(url);
  return decision.kind === 'refuse'
    ? answered(false, decision.reason)
    : { ...answered(true), task: { kind: 'open-link', url: decision.url } };
};

const px = (value: unknown, otherwisePx: number): number => {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && number > 0 ? number : otherwisePx;
};

const openAuthentication: Handle = ({ args: [url, width, height] }) =>
  typeof url === 'string' && URL.canParse(url)
    ? {
        outcome: 'answered-later',
        task: {
          kind: 'open-authentication',
          url,
          widthPx: px(width, 600),
          heightPx: px(height, 535),
        },
      }
    : answered(false, 'The sign-in page has no absolute address.');

/** `geolocation` is the other permission of the library; nothing here gives it. */
const permission: Handle = ({ args: [name] }, { media }) =>
  answered(null, name === 'media' && media === 'allowed');

const nestedAuth: Handle = ({ data }) =>
  data === undefined ? noted() : { outcome: 'answered-later', task: { kind: 'nested-auth', data } };

const handles: Readonly<Record<string, Handle>> = {
  initialize: (_message, { frameContext, bridge, channel }) => {
    const settings = channel === undefined ? 'absent' : 'present';
    return answered(...initializeAnswer(frameContext, { bridge, settings }));
  },
  getContext: (_message, facts) => answered(legacyContext(facts)),
  registerHandler: ({ args: [name] }) =>
    noted(typeof name === 'string' ? { kind: 'register-handler', name } : undefined),
  'appInitialization.appLoaded': () => noted({ kind: 'page-stage', stage: 'loaded' }),
  'appInitialization.success': () => ({
    ...answered(),
    task: { kind: 'page-stage', stage: 'succeeded' },
  }),
  'appInitialization.failure': failure('failed'),
  'appInitialization.expectedFailure': failure('failed-as-expected'),
  'authentication.authenticate': openAuthentication,
  'authentication.authenticate.success': ({ args: [result] }) =>
    noted({ kind: 'authentication-result', answer: [true, result] }),
  'authentication.authenticate.failure': ({ args: [reason] }) =>
    noted({ kind: 'authentication-result', answer: [false, reason] }),
  'nestedAppAuth.execute': nestedAuth,
  'permissions.has': permission,
  'permissions.request': permission,
  executeDeepLink: openLink,
  readyToUnload: () => noted({ kind: 'ready-to-unload' }),
};

/** Decides; touches nothing. A call that this host does not know is answered with an error, never left waiting. */
export function reactTo(message: AppMessage, facts: HostFacts): Reaction {
  const { func } = message;
  if (facts.channel !== undefined && Object.hasOwn(settingsHandles, func)) {
    const reaction = settingsHandles[func]?.(message, facts) ?? {};
    return { outcome: reaction.answer === undefined ? 'noted' : 'answered', ...reaction };
  }
  const handle = Object.hasOwn(handles, func) ? handles[func] : undefined;
  return handle === undefined
    ? { outcome: 'not-supported', answer: notSupportedAnswer(func) }
    : handle(message, facts);
}
