import { expect, type Page } from '@playwright/test';

import type { ProductionTab } from './mapped-test.ts';
import { wordsOf, type Words } from './texts.ts';

const words = wordsOf('en');

/** The window that a press opens. */
async function windowAfter(opener: Page, press: () => Promise<void>): Promise<Page> {
  const opened = opener.waitForEvent('popup');
  await press();
  return opened;
}

const pressSignIn = ({ tab }: ProductionTab, spoken: Words): Promise<void> =>
  tab.getByRole('button', { name: spoken('action.signIn') }).click();

/** Presses the `Sign in` of page or dialog; gives the relay page that opens. */
export async function openRelay(production: ProductionTab, spoken = words): Promise<Page> {
  const relay = await windowAfter(production.page, () => pressSignIn(production, spoken));
  await expect(relay.getByRole('button', { name: spoken('relay.continue') })).toBeVisible();
  return relay;
}

/** The relay page's own press; gives Microsoft's window. */
export const continueToSignIn = (relay: Page): Promise<Page> =>
  windowAfter(relay, () => relay.getByRole('button', { name: words('relay.continue') }).click());

/** From the page's press to Microsoft's window, through the relay page. */
export const openSignIn = async (production: ProductionTab): Promise<Page> =>
  continueToSignIn(await openRelay(production));

/** A press in Microsoft's window; gives the window, which may close itself. */
export async function pressThere(window: Page, name: string): Promise<Page> {
  await window.getByRole('button', { name }).click();
  return window;
}

/** Signs Adele in by the popup, from the page's press to the end. */
export async function signInByWindow(production: ProductionTab): Promise<void> {
  await pressThere(await openSignIn(production), 'Adele Vance');
}

/** A press in the question that the host itself asks before it gives a token. */
export const answerHost = async (production: ProductionTab, name: string): Promise<void> => {
  await pressSignIn(production, words);
  await production.page.getByRole('dialog').getByRole('button', { name }).click();
};
