import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { chromium } from '@playwright/test';

import type { Contestant } from './contestants.ts';
import { resolverRules } from './host-names.ts';
import type { BenchServer } from './serve.ts';
import { measureVisit, type MeasuredVisit } from './visit.ts';

/** With an empty cache, and then with what that visit has left. */
export type Visits = { readonly first: MeasuredVisit; readonly second: MeasuredVisit };

/** Both visits in a browser of their own, with a profile on disk as people have it. */
export async function measureVisits(
  contestant: Contestant,
  { tlsPort, trustedKeys }: BenchServer,
): Promise<Visits> {
  const profile = await mkdtemp(path.join(tmpdir(), 'portrait-bench-'));
  const executablePath = process.env['PORTRAIT_BROWSER'];
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-component-update',
      `--host-resolver-rules=${resolverRules(tlsPort)}`,
      `--ignore-certificate-errors-spki-list=${trustedKeys.join(',')}`,
    ],
  });
  try {
    const first = await measureVisit(context, contestant);
    return { first, second: await measureVisit(context, contestant) };
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}
