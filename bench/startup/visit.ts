import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { BrowserContext, CDPSession, Page } from '@playwright/test';

import type { Contestant } from './contestants.ts';
import { hostNameOf } from './host-names.ts';
import type { Visit } from './host/types.ts';
import { recordNetwork, type NetworkRequest } from './network-log.ts';

export type MeasuredVisit = Visit & {
  /** Those that began before the photo was visible. */
  readonly requests: readonly NetworkRequest[];
};

const line = { latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 };
const processorSlowdown = 4;
const lookMs = 1_000;
/** A page that never shows its photo would be waited for for ever. */
const patienceMs = 60_000;

const probe = readFileSync(path.join(import.meta.dirname, 'probe.js'), 'utf8');
const repositoryRoot = path.resolve(import.meta.dirname, '../..');

function readClientId(): string {
  const text = readFileSync(path.join(repositoryRoot, 'dist/config.json'), 'utf8');
  return (JSON.parse(text) as { readonly clientId: string }).clientId;
}

/** Opens the bare host in a new tab of `context` and the contestant's page in its frame. */
export async function measureVisit(
  context: BrowserContext,
  contestant: Contestant,
): Promise<MeasuredVisit> {
  const { address, heading, photoPlace, scopes, place } = contestant;
  const page = await context.newPage();
  const crash = new Promise<never>((_resolve, reject) => page.once('pageerror', reject));
  await page.addInitScript({
    content: `${probe}\nstartProbe(${JSON.stringify({ heading, photoPlace })});`,
  });
  const session = await context.newCDPSession(page);
  await page.goto(`https://${hostNameOf(place)}/host.html`);
  await page.evaluate(([id, asked]) => hostPage.prepare(id, asked), [
    readClientId(),
    scopes,
  ] as const);
  const requests = await recordNetwork(session);
  await slowDown(session);
  const visit = await Promise.race([
    page.evaluate((asked) => hostPage.visit(...asked), [address, place] as const),
    crash,
    giveUp(contestant),
  ]);
  await requireSameProcess(session, address);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await settle(page);
  return {
    ...visit,
    requests: requests().filter(({ startedMs }) => startedMs < visit.photoVisibleMs),
  };
}

async function giveUp({ name }: Contestant): Promise<never> {
  await wait(patienceMs, undefined, { ref: false });
  throw new Error(`${name} has shown no photo within ${patienceMs / 1000} s.`);
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.emulateNetworkConditions', { offline: false, ...line });
  await session.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
}

/** A frame in a process of its own would be neither slowed nor seen by this session. */
async function requireSameProcess(session: CDPSession, address: string): Promise<void> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const frames = frameTree.childFrames ?? [];
  const { origin, pathname } = new URL(address);
  if (frames.some(({ frame }) => frame.url.startsWith(origin + pathname))) return;
  throw new Error(`${address} runs in a process of its own, where nothing slows it down.`);
}

/** Lets the page end what it began, as somebody does who looks at it, so that the next visit finds what it keeps. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await wait(lookMs);
  await page.close();
}
