import { expect } from '@playwright/test';

import type { FailureKind } from '#advice';

import type { OpenOptions, ProductionTab } from './mapped-test.ts';
import type { SandboxControl } from './sandbox-control.ts';
import { answerHost, openSignIn, pressThere, signInByWindow } from './sign-in-windows.ts';
import { wordsOf } from './texts.ts';

/** How a person has signed in before they press `Save`. */
export type Entry = {
  readonly by: 'the bridge' | 'the popup';
  readonly open: OpenOptions;
  readonly signIn: (production: ProductionTab) => Promise<void>;
  /** Proves themselves again where they are asked to. */
  readonly confirm: (production: ProductionTab) => Promise<void>;
  /** Turns back instead. */
  readonly turnBack: (production: ProductionTab) => Promise<void>;
};

const entries: readonly Entry[] = [
  {
    by: 'the bridge',
    open: {},
    signIn: () => Promise.resolve(),
    confirm: (production) => answerHost(production, 'Accept'),
    turnBack: (production) => answerHost(production, 'Cancel'),
  },
  {
    by: 'the popup',
    open: { query: { bridge: 'absent' } },
    signIn: signInByWindow,
    confirm: signInByWindow,
    turnBack: async (production) => (await openSignIn(production)).close(),
  },
];

/** What happens between the framing and the end of the save, and what it comes to. */
export type MidSaveCell = {
  readonly what: string;
  readonly entries: readonly Entry[];
  readonly disturb: (control: SandboxControl, production: ProductionTab) => Promise<void>;
  /** After `Save`; the page or the person goes on. */
  readonly goOn: (production: ProductionTab, entry: Entry) => Promise<void>;
  readonly ends: 'saved' | FailureKind;
  /** Answers to the uploads, one after the other. */
  readonly uploads: readonly number[];
  /** How signed in it belongs to every run; else it is one of the long tests. */
  readonly everyRun?: readonly Entry['by'][];
};

const words = wordsOf('en');
const nothing = () => Promise.resolve();
const upload = { method: 'PUT', path: '/me/photo/$value' } as const;
const popupOnly = entries.filter(({ by }) => by === 'the popup');
const bridgeOnly = entries.filter(({ by }) => by === 'the bridge');

const expectAdvice = ({ tab }: ProductionTab, kind: FailureKind) =>
  expect(tab.getByRole('alert')).toContainText(words(`advice.${kind}.title`));

const needContext = (control: SandboxControl) => control.change({ authenticationContext: 'c1' });
const needPerson = (control: SandboxControl) => control.signIn({ interaction: 'required' });
const expireOnce = (control: SandboxControl) => control.addFault({ ...upload, status: 401 });

/** The host's bridge goes on answering, but only that it is not available. */
const loseBridge = ({ context }: ProductionTab) =>
  context.route('**/nested/token', async (route) => {
    const { requestId } = route.request().postDataJSON() as { readonly requestId: string };
    const error = { status: 'NESTED_APP_AUTH_UNAVAILABLE', code: 'host_says_no' };
    const response = { messageType: 'NestedAppAuthResponse', requestId, success: false, error };
    await route.fulfill({
      json: response,
      headers: { 'Access-Control-Allow-Origin': '*' },
    });
  });

/** The sign-in still stands, but what renews the token without a window is no longer taken. */
const forgetRefreshTokens = ({ context }: ProductionTab) =>
  context.route('**/oauth2/v2.0/token?*', async (route) => {
    const form = new URLSearchParams(route.request().postData() ?? '');
    if (form.get('grant_type') !== 'refresh_token') return route.continue();
    return route.fulfill({
      status: 400,
      json: { error: 'invalid_grant', error_description: 'AADSTS700084: It has expired.' },
      headers: { 'Access-Control-Allow-Origin': '*' },
    });
  });

export const midSaveCells: readonly MidSaveCell[] = [
  {
    // Browsers keep the sign-in's cookie from a frame in a frame; a window has it, and asks nothing.
    what: 'a token that no hidden frame can renew',
    entries: popupOnly,
    disturb: async (control, production) => {
      await expireOnce(control);
      await forgetRefreshTokens(production);
    },
    goOn: async (production) => {
      await expectAdvice(production, 'auth/interaction-required');
      await openSignIn(production);
    },
    ends: 'saved',
    uploads: [401, 200],
    everyRun: ['the popup'],
  },
  {
    what: 'a token that has expired',
    entries,
    disturb: expireOnce,
    goOn: nothing,
    ends: 'saved',
    uploads: [401, 200],
    everyRun: ['the bridge'],
  },
  {
    what: 'a token that has expired, and a sign-in that is over',
    entries,
    disturb: async (control) => {
      await expireOnce(control);
      await needPerson(control);
    },
    goOn: async (production, entry) => {
      await expectAdvice(production, 'auth/interaction-required');
      await entry.confirm(production);
    },
    ends: 'saved',
    uploads: [401, 200],
  },
  {
    what: 'a claims challenge that needs nobody',
    entries,
    disturb: needContext,
    goOn: nothing,
    ends: 'saved',
    uploads: [401, 200],
    everyRun: ['the popup'],
  },
  {
    what: 'a claims challenge that needs the person',
    entries,
    disturb: async (control) => {
      await needContext(control);
      await needPerson(control);
    },
    goOn: async (production, entry) => {
      await expectAdvice(production, 'auth/interaction-required');
      await entry.confirm(production);
    },
    ends: 'saved',
    uploads: [401, 200],
    everyRun: ['the bridge', 'the popup'],
  },
  {
    what: 'a claims challenge before which the person turns back',
    entries,
    disturb: async (control) => {
      await needContext(control);
      await needPerson(control);
    },
    goOn: async (production, entry) => {
      await expectAdvice(production, 'auth/interaction-required');
      await entry.turnBack(production);
    },
    ends: 'auth/cancelled',
    uploads: [401],
  },
  {
    what: 'a claims challenge that the person meets at the second press',
    entries,
    disturb: async (control) => {
      await needContext(control);
      await needPerson(control);
    },
    goOn: async (production, entry) => {
      await entry.turnBack(production);
      await expectAdvice(production, 'auth/cancelled');
      await entry.confirm(production);
    },
    ends: 'saved',
    uploads: [401, 200],
  },
  {
    what: 'somebody else in the sign-in window',
    entries: popupOnly,
    disturb: async (control) => {
      await expireOnce(control);
      await needPerson(control);
    },
    goOn: async (production) => {
      await pressThere(await openSignIn(production), 'David Kim');
    },
    ends: 'auth/account-unavailable',
    uploads: [401],
  },
  {
    what: 'a bridge that is no longer available',
    entries: bridgeOnly,
    disturb: async (control, production) => {
      await expireOnce(control);
      await loseBridge(production);
    },
    goOn: async (production) => {
      await expectAdvice(production, 'auth/unavailable');
      await signInByWindow(production);
    },
    ends: 'saved',
    uploads: [401, 200],
  },
];
