import { expect } from '@playwright/test';

import type { FailureKind } from '#advice';

import type { HostProgram, OpenOptions, ProductionTab } from './mapped-test.ts';
import {
  answerHost,
  continueToSignIn,
  openRelay,
  openSignIn,
  pressThere,
  signInByWindow,
} from './sign-in-windows.ts';
import { wordsOf } from './texts.ts';

/** One way of signing in, from the opened page to its end: the photo can be saved, or this advice is shown. */
export type SignInCell = {
  readonly way: string;
  readonly open: OpenOptions;
  readonly reach: (production: ProductionTab) => Promise<void>;
  readonly ends: 'saved' | FailureKind;
  /** In which hosts it belongs to every run; in all others it is one of the long tests. */
  readonly everyRun?: readonly HostProgram[];
};

const words = wordsOf('en');
const nothing = () => Promise.resolve();
const bridge = (mode: string): OpenOptions => ({ query: { bridge: mode } });
const withoutBridge = bridge('absent');
const consentNeeded = { consent: 'required' };

/** Lets the time pass once the host has left that request unanswered. */
async function passLimit({ page }: ProductionTab, method: string, limitMs: number) {
  await expect(page.getByText(`${method} left unanswered`).first()).toBeAttached();
  await page.clock.fastForward(limitMs);
}

/** The press opens one window only, and this takes it. */
const pressWithoutWindow = async ({ tab }: ProductionTab): Promise<void> =>
  tab.getByRole('button', { name: words('action.signIn') }).evaluate((button: HTMLElement) => {
    window.open('about:blank')?.close();
    button.click();
  });

export const signInCells: readonly SignInCell[] = [
  { way: 'the bridge', open: {}, reach: nothing, ends: 'saved', everyRun: ['Teams'] },
  {
    way: 'a bridge that refuses to start, and the popup',
    open: bridge('refuses'),
    reach: signInByWindow,
    ends: 'saved',
  },
  {
    way: 'a bridge that refuses tokens',
    open: bridge('refuses-tokens'),
    reach: nothing,
    ends: 'auth/unavailable',
  },
  {
    way: 'a bridge that refuses tokens, and the popup',
    open: bridge('refuses-tokens'),
    reach: signInByWindow,
    ends: 'saved',
    everyRun: ['Teams'],
  },
  {
    way: 'a bridge that never answers, and the popup',
    open: { ...bridge('never-answers'), time: 'moved' },
    reach: async (production) => {
      await passLimit(production, 'GetInitContext', 3_000);
      await signInByWindow(production);
    },
    ends: 'saved',
    everyRun: ['Teams'],
  },
  {
    way: 'a bridge that never answers for tokens',
    open: { ...bridge('never-answers-tokens'), time: 'moved' },
    reach: (production) => passLimit(production, 'GetToken', 10_000),
    ends: 'auth/timeout',
  },
  {
    way: 'a bridge that never answers for tokens, and the popup',
    open: { ...bridge('never-answers-tokens'), time: 'moved' },
    reach: async (production) => {
      await passLimit(production, 'GetToken', 10_000);
      await signInByWindow(production);
    },
    ends: 'saved',
    everyRun: ['Teams'],
  },
  {
    way: 'consent given to the host',
    open: { query: consentNeeded },
    reach: (production) => answerHost(production, 'Accept'),
    ends: 'saved',
  },
  {
    way: 'consent refused to the host',
    open: { query: consentNeeded },
    reach: (production) => answerHost(production, 'Cancel'),
    ends: 'auth/cancelled',
    everyRun: ['Teams'],
  },
  {
    way: 'no bridge and the popup',
    open: withoutBridge,
    reach: signInByWindow,
    ends: 'saved',
    everyRun: ['Teams', 'Outlook'],
  },
  {
    way: 'a relay window that is closed',
    open: withoutBridge,
    reach: async (production) => (await openRelay(production)).close(),
    ends: 'auth/cancelled',
  },
  {
    way: 'a sign-in window that is closed',
    open: withoutBridge,
    reach: async (production) => (await openSignIn(production)).close(),
    ends: 'auth/cancelled',
    everyRun: ['Teams'],
  },
  {
    way: 'a popup after one that was closed',
    open: withoutBridge,
    reach: async (production) => {
      await (await openSignIn(production)).close();
      await expect(production.tab.getByRole('alert')).toBeVisible();
      await signInByWindow(production);
    },
    ends: 'saved',
  },
  {
    way: 'a popup that the browser blocks',
    open: withoutBridge,
    reach: pressWithoutWindow,
    ends: 'auth/popup-blocked',
  },
  {
    way: 'a popup in which nobody signs in for five minutes',
    open: { ...withoutBridge, time: 'moved' },
    reach: async (production) => {
      await openSignIn(production);
      await production.page.clock.fastForward(300_000);
    },
    ends: 'auth/timeout',
  },
  {
    way: 'consent given in the popup',
    open: { query: { ...withoutBridge.query, ...consentNeeded } },
    reach: async (production) => {
      const window = await pressThere(await openSignIn(production), 'Adele Vance');
      await pressThere(window, 'Accept');
    },
    ends: 'saved',
  },
  {
    way: 'consent refused in the popup',
    open: { query: { ...withoutBridge.query, ...consentNeeded } },
    reach: async (production) => {
      const window = await pressThere(await openSignIn(production), 'Adele Vance');
      await pressThere(window, 'Cancel');
    },
    ends: 'auth/consent-required',
    everyRun: ['Outlook'],
  },
  {
    way: 'the wrong cloud in config.json, by the bridge',
    open: { config: { cloud: 'usGov' } },
    reach: nothing,
    ends: 'auth/failed',
    everyRun: ['Teams'],
  },
  {
    way: 'the wrong cloud in config.json, by the popup, which shows nothing and is closed',
    open: { ...withoutBridge, config: { cloud: 'usGov' } },
    reach: async (production) => {
      const window = await continueToSignIn(await openRelay(production));
      await expect.poll(() => window.url()).toContain('error');
      await window.close();
    },
    ends: 'auth/cancelled',
  },
  {
    way: 'a cloud in config.json that there is not',
    open: { config: { cloud: 'mars' } },
    reach: nothing,
    ends: 'app/config-invalid',
  },
];
