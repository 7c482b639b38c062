import type { BrowserContext, Frame } from '@playwright/test';

import { jpegFile } from '../fixtures/pictures.ts';
import { mappedNames } from './support/mapped-names.ts';
import { expect, test, type OpenOptions, type ProductionTab } from './support/mapped-test.ts';
import { adele } from './support/people.ts';
import { frameFile, saveFramed } from './support/photo-job.ts';
import {
  expectNamedKeeping,
  expectNamedReceiver,
  expectNoSecret,
} from './support/private-data/expect-private.ts';
import { readKeptData } from './support/private-data/kept-data.ts';
import { collectTokens, type Secrets } from './support/private-data/secrets.ts';
import { watchContext, type Watched } from './support/private-data/watch-context.ts';
import type { SandboxControl } from './support/sandbox-control.ts';
import { signInByWindow } from './support/sign-in-windows.ts';
import { saveOf, useFramed } from './support/team-stage.ts';
import { wordsOf } from './support/texts.ts';

const words = wordsOf('en');
const appOrigin = `https://${mappedNames.app}`;

type Way = {
  readonly surface: string;
  readonly by: 'the bridge' | 'the popup';
  readonly open: OpenOptions;
  readonly signIn: (production: ProductionTab) => Promise<void>;
  readonly job: (production: ProductionTab) => Promise<void>;
  readonly kept: 'nowhere' | 'in-session';
  readonly givenTokens: readonly string[];
};

const byBridge = {
  by: 'the bridge',
  signIn: () => Promise.resolve(),
  kept: 'nowhere',
  givenTokens: ['access_token', 'id_token'],
} as const;
const byPopup = {
  by: 'the popup',
  signIn: signInByWindow,
  kept: 'in-session',
  givenTokens: ['access_token', 'id_token', 'refresh_token', 'code'],
} as const;

const channel = { query: { place: 'channel', dialog: 'add' } };
const pane = { place: 'pane', query: { item: 'autumn-samples' } } as const;

const ways: readonly Way[] = [
  { surface: 'the personal tab', ...byBridge, open: {}, job: changeAndTakeBack },
  {
    surface: 'the personal tab',
    ...byPopup,
    open: { query: { bridge: 'absent' } },
    job: changeAndTakeBack,
  },
  { surface: 'the settings and tab of a channel', ...byBridge, open: channel, job: giveTeamPhoto },
  { surface: 'the pane', ...byBridge, open: pane, job: changeAndTakeBack },
  {
    surface: 'the pane',
    ...byPopup,
    open: { ...pane, query: { ...pane.query, bridge: 'absent' } },
    job: changeAndTakeBack,
  },
];

async function changeAndTakeBack({ tab }: ProductionTab): Promise<void> {
  await saveFramed(tab, await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 })));
  await tab.getByRole('button', { name: words('action.undo') }).click();
  await expect(tab.getByRole('status')).toHaveText(words('status.undone'));
}

async function giveTeamPhoto(production: ProductionTab): Promise<void> {
  await useFramed(production);
  await saveOf(production).click();
  const copies = production.tab.getByRole('region', { name: words('earlier.region') });
  await expect(copies.getByRole('listitem')).toHaveCount(2);
}

const appFrames = (context: BrowserContext): readonly Frame[] =>
  context
    .pages()
    .flatMap((page) => page.frames())
    .filter((frame) => frame.url().startsWith(appOrigin));

/** A tab whose context is watched from before its first page on. */
async function openWatched(
  openProduction: (options: OpenOptions) => Promise<ProductionTab>,
  options: OpenOptions,
) {
  const watching: { watched: Watched; tokens: ReturnType<typeof collectTokens> }[] = [];
  const prepare = async (context: BrowserContext) => {
    watching.push({ watched: await watchContext(context), tokens: collectTokens(context) });
  };
  const production = await openProduction({ ...options, prepare });
  return { production, ...watching[0]! };
}

async function personOf(control: SandboxControl): Promise<Secrets> {
  const { people } = await control.status();
  const { displayName, objectId } = people.find((each) => each.userPrincipalName === adele)!;
  return new Map([adele, displayName, objectId].map((text) => [text, 'person']));
}

for (const { surface, by, open, signIn, job, kept, givenTokens } of ways) {
  test(`shows token, photo and person nowhere but in the named places, in ${surface}, signed in by ${by}`, async ({
    mappedHosts,
    openProduction,
  }) => {
    const { production, watched, tokens } = await openWatched(openProduction, open);
    const { context } = production;
    await signIn(production);
    await job(production);

    const given = await tokens();
    expect(new Set(given.values())).toEqual(new Set(givenTokens));
    const secrets = new Map([...given, ...(await personOf(mappedHosts.control))]);
    expectNoSecret(watched.consoleTexts(), secrets);
    expectNoSecret(await watched.messagesToOthers(), secrets);
    expect(watched.requests().some(({ authorization }) => authorization !== undefined)).toBe(true);
    for (const request of watched.requests()) expectNamedReceiver(request, secrets);

    const [frame] = appFrames(context);
    expectNamedKeeping(await readKeptData(frame!), secrets, kept);
    const ownWindow = await context.newPage();
    await ownWindow.goto(`${appOrigin}/auth-redirect.html`);
    expectNamedKeeping(await readKeptData(ownWindow), secrets, 'nowhere');
    expect(await context.cookies(appOrigin)).toEqual([]);
    const addresses = appFrames(context).map((each) => each.url());
    expectNoSecret(addresses, secrets);
  });
}

test('would see a name in each of these places', async ({ mappedHosts, openProduction }) => {
  const { production, watched } = await openWatched(openProduction, {});
  const { context, tab } = production;
  await expect(tab.getByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();
  const [frame] = appFrames(context);
  const secrets = await personOf(mappedHosts.control);

  await frame!.evaluate(async (name) => {
    // eslint-disable-next-line no-console -- the leak that is to be seen
    console.info(`signed in: ${name}`);
    window.parent.postMessage({ name }, '*');
    sessionStorage.setItem('msal.planted', name);
    localStorage.setItem('planted', '');
    await fetch(`config.json?of=${encodeURIComponent(name)}`);
  }, adele);

  const stray = watched.requests().filter(({ url }) => url.search.startsWith('?of='));
  const kept = await readKeptData(frame!);
  expect(() => expectNoSecret(watched.consoleTexts(), secrets)).toThrow();
  expect(stray).toHaveLength(1);
  expect(() => expectNamedReceiver(stray[0]!, secrets)).toThrow();
  expect(() => expectNamedKeeping(kept, secrets, 'in-session')).toThrow();
  expect(() => expectNamedKeeping({ ...kept, localStorage: {} }, secrets, 'nowhere')).toThrow();
  const messages = await watched.messagesToOthers();
  expect(() => expectNoSecret(messages, secrets)).toThrow();
});
