import { app } from '@microsoft/teams-js';

import { err, ok, withinTimeLimit, type Clock, type Result } from '#shared';

import { toHostError } from '../host-error.ts';
import { createThemeSource } from '../theme-source.ts';
import { toHostTheme } from '../theme.ts';
import type { Host, HostContext, HostError, LoadHostOptions } from '../types.ts';

import { toHostContext } from './context.ts';

/** TeamsJS itself gives up after 60 s only. */
const answerTimeoutMs = 10_000;

export type CreateTeamsHostOptions = LoadHostOptions & {
  readonly clock: Clock;
  /** Used where the host names no language: the browser's. */
  readonly fallbackLocale: string;
};

/** Introduces the page to the host around it (Teams, Outlook, Microsoft 365) and asks where it stands. */
export async function createTeamsHost(
  options: CreateTeamsHostOptions,
): Promise<Result<Host, HostError>> {
  try {
    const answer = await withinTimeLimit(askHost(options), answerTimeoutMs, options.clock);
    return answer.status === 'settled'
      ? ok(adaptTeams(answer.value))
      : err({ kind: 'hosts/timeout' });
  } catch (reason) {
    return err(toHostError(reason));
  }
}

async function askHost(options: CreateTeamsHostOptions): Promise<HostContext> {
  await app.initialize([...(await options.extraHostOrigins())]);
  return toHostContext(await app.getContext(), options.fallbackLocale);
}

function adaptTeams(initialContext: HostContext): Host {
  let context = initialContext;
  const theme = createThemeSource(context.theme);
  theme.subscribe((next) => {
    context = { ...context, theme: next };
  });
  app.registerOnThemeChangeHandler((name) => {
    theme.change(toHostTheme(name));
  });

  let hasSucceeded = false;
  return {
    kind: 'teams',
    get context() {
      return context;
    },
    onThemeChange: theme.subscribe,
    notifyAppLoaded: () => {
      app.notifyAppLoaded();
    },
    notifySuccess() {
      if (hasSucceeded) return;
      hasSucceeded = true;
      // Newer hosts answer this one; the page does not depend on it.
      app.notifySuccess().catch(() => undefined);
    },
    notifyFailure: (message) => {
      app.notifyFailure({ reason: app.FailedReason.Other, message });
    },
  };
}
