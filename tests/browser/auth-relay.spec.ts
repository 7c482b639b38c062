import type { Page } from '@playwright/test';

import { findAccessibilityProblems } from './support/looks/find-accessibility-problems.ts';
import { mappedNames } from './support/mapped-names.ts';
import { expect, test, type ProductionTab } from './support/mapped-test.ts';
import { openRelay } from './support/sign-in-windows.ts';
import { wordsOf, type Words } from './support/texts.ts';

const words = wordsOf('en');
const relayAddress = `https://${mappedNames.app}/auth-relay.html`;
const withoutBridge = { bridge: 'absent' };

const signInAddress = (origin: string) => `${origin}/organizations/oauth2/v2.0/authorize?state=x`;

const relayTo = (signIn: string): string => {
  const req = JSON.stringify({ id: '1', method: 'GET', url: signIn });
  return `${relayAddress}#${new URLSearchParams({ req }).toString()}`;
};

async function expectRefusal(relay: Page, spoken: Words = words): Promise<void> {
  await expect(relay.getByRole('heading', { name: spoken('relay.refusedTitle') })).toBeVisible();
  await expect(relay.getByText(spoken('relay.refused'))).toBeVisible();
  await expect(relay.getByRole('button')).toHaveCount(0);
}

/** As a script in the app's own page could open it. */
async function openFromApp({ page, tab }: ProductionTab, address: string): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await tab.locator('body').evaluate((_, url) => void window.open(url), address);
  return opened;
}

test('relays for nobody who opened it by hand', async ({ openMapped }) => {
  const { context } = await openMapped();
  const relay = await context.newPage();
  await relay.goto(relayTo(signInAddress(`https://${mappedNames.identity}`)));
  await expectRefusal(relay);
});

test('relays for no page of another origin', async ({ openMapped }) => {
  const { context } = await openMapped();
  const foreign = await context.newPage();
  const address = relayTo(signInAddress(`https://${mappedNames.identity}`));
  const query = new URLSearchParams({ address }).toString();
  await foreign.goto(`https://${mappedNames.foreign}/open?${query}`);
  const opened = foreign.waitForEvent('popup');
  await foreign.getByRole('button', { name: 'Open' }).click();
  await expectRefusal(await opened);
});

test('leads to no other sign-in, whoever asks', async ({ openProduction }) => {
  const production = await openProduction({ query: withoutBridge });
  await expect(production.tab.getByRole('button', { name: words('action.signIn') })).toBeVisible();
  for (const signIn of [
    signInAddress(`https://${mappedNames.foreign}`),
    signInAddress(`https://${mappedNames.identity}`).replace('organizations', 'common'),
    'javascript:alert(1)',
  ]) {
    const relay = await openFromApp(production, relayTo(signIn));
    await expectRefusal(relay);
    await relay.close();
  }
});

test('says that the settings could not be read', async ({ openProduction }) => {
  const production = await openProduction({ query: withoutBridge });
  await expect(production.tab.getByRole('button', { name: words('action.signIn') })).toBeVisible();
  await production.context.route('**/config.json', (route) => route.abort());
  const relay = await openFromApp(production, relayAddress);
  await expect(relay.getByText(words('relay.settingsUnread'))).toBeVisible();
  await expect(relay.getByRole('button')).toHaveCount(0);
});

const looks = [
  { theme: 'light', shown: 'default', locale: 'en-US', language: 'en' },
  { theme: 'dark', shown: 'dark', locale: 'es-ES', language: 'es' },
  { theme: 'contrast', shown: 'contrast', locale: 'en-US', language: 'en' },
] as const;

for (const { theme, shown, locale, language } of looks) {
  test(`asks in the looks of its host (${theme}, ${language}), for eyes, keys and screen readers`, async ({
    openProduction,
  }) => {
    const spoken = wordsOf(language);
    const production = await openProduction({ query: { ...withoutBridge, theme, locale } });
    const relay = await openRelay(production, spoken);

    const page = relay.locator('html');
    await expect(page).toHaveAttribute('lang', language);
    await expect(page).toHaveAttribute('data-theme', shown);
    await expect(relay).toHaveTitle(spoken('relay.title'));
    const asks = relay.getByRole('status');
    await expect(asks).toContainText(mappedNames.app);
    await expect(asks).toContainText(mappedNames.identity);
    const press = relay.getByRole('button', { name: spoken('relay.continue') });
    await expect(press).toBeFocused();
    expect(await findAccessibilityProblems(relay)).toEqual([]);

    const opened = relay.waitForEvent('popup');
    await relay.keyboard.press('Enter');
    expect(new URL((await opened).url()).hostname).toBe(mappedNames.identity);
    await expect(asks).toHaveText(spoken('relay.waiting'));
    await expect(press).toBeHidden();
  });
}
