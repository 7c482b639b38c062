import type { Auth, AccessToken, AuthError } from '#auth';
import type { Host, HostTheme } from '#hosts';
import { ok, type Result } from '#shared';

import { createSession, type RecalledPhoto, type SessionParts } from '../../src/app/session.ts';
import { createGate } from './gate.ts';
import { createFakeClock } from './fake-clock.ts';
import { createFakeServices, type FakeServices } from './fake-services.ts';

type Answer<Call extends (...args: never[]) => unknown> = Awaited<ReturnType<Call>>;

const token: AccessToken = {
  accessToken: 'token',
  account: { tenantId: 'contoso', objectId: 'adele', userPrincipalName: 'adelev@contoso.com' },
};

export type FakeHost = Host & {
  /** What the host was told, in order. */
  readonly told: readonly string[];
  changeTheme(theme: HostTheme): void;
};

export function createFakeHost(context: Partial<Host['context']> = {}): FakeHost {
  const told: string[] = [];
  const listeners = new Set<(theme: HostTheme) => void>();
  let now: Host['context'] = { hostName: 'Teams', theme: 'default', locale: 'en-US', ...context };
  return {
    kind: 'teams',
    told,
    get context() {
      return now;
    },
    changeTheme: (theme) => {
      now = { ...now, theme };
      for (const listener of listeners) listener(theme);
    },
    onThemeChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notifyAppLoaded: () => told.push('loaded'),
    notifySuccess: () => told.push('success'),
    notifyFailure: (message) => told.push(`failure: ${message}`),
  };
}

/** A session over parts that answer as the test says, each time as told and then well. */
export function createFakeSession({
  host = createFakeHost(),
  services = createFakeServices(),
  supportUrl,
}: {
  readonly host?: FakeHost;
  readonly services?: FakeServices;
  readonly supportUrl?: string;
} = {}) {
  const hosts: Answer<SessionParts['loadHost']>[] = [];
  const auths: Answer<SessionParts['createAuth']>[] = [];
  const tokens: Result<AccessToken, AuthError>[] = [];
  const compositions: Answer<SessionParts['createServices']>[] = [];
  const asked: string[] = [];
  const recalled: { photo?: RecalledPhoto; never?: true } = {};
  const signIns = createGate();

  const auth = {
    acquireAccessToken: async ({ interaction, scopes }) => {
      asked.push(`token ${interaction} ${scopes.join(' ')}`);
      await signIns.pass();
      return tokens.shift() ?? ok(token);
    },
  } as Auth;

  const clock = createFakeClock();
  const session = createSession({
    clock,
    scopes: ['User.ReadWrite'],
    loadHost: () => {
      asked.push('host');
      return Promise.resolve(hosts.shift() ?? ok(host));
    },
    loadPlainBrowser: () => {
      asked.push('browser');
      return Promise.resolve(ok(createFakeHost({ hostName: 'browser' })));
    },
    createAuth: () => {
      asked.push('auth');
      return Promise.resolve(auths.shift() ?? ok(auth));
    },
    readSupportUrl: () => Promise.resolve(supportUrl),
    recallPhoto: () =>
      recalled.never ? new Promise(() => undefined) : Promise.resolve(recalled.photo),
    createServices: ({ account }) => {
      asked.push(`services of ${account.objectId}`);
      return Promise.resolve(compositions.shift() ?? ok(services));
    },
  });
  return {
    session,
    services,
    host,
    asked,
    recalled,
    clock,
    signIns,
    answers: { hosts, auths, tokens, compositions },
  };
}
