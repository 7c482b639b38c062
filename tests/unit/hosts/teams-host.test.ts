/**
 * @jest-environment jsdom
 */
import { unlistedHosts } from '../../../src/app/unlisted-hosts.ts';
import { findHostAround } from '../../../src/hosts/find-host.ts';
import { createHostLoader } from '../../../src/hosts/load-host.ts';
import type { LoadHost } from '../../../src/hosts/types.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

import { describeHostConformance } from './conformance.ts';
import { standInTeams, type FakeTeamsAnswers, type FakeTeamsParent } from './fake-teams-parent.ts';

const macrotask = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A fresh TeamsJS for each test: the library keeps its connection for the life of the page. */
async function loadThroughTeamsJs(answers: FakeTeamsAnswers, told?: readonly string[]) {
  const teams = standInTeams(answers);
  const clock = createFakeClock();
  jest.resetModules();
  const { createTeamsHost } = await import('../../../src/hosts/teams/index.ts');
  const loadHost: LoadHost = createHostLoader({
    hostAround: (options) => findHostAround(window, options),
    loadOutlookHost: () => Promise.reject(new Error('The page is not Outlook’s')),
    loadTeamsHost: (options) => createTeamsHost({ ...options, clock, fallbackLocale: 'fr-CA' }),
    loadBrowserHost: () => Promise.reject(new Error('The page is framed')),
  });
  const extraHostOrigins = () => Promise.resolve(told ?? [teams.origin]);
  return { teams, clock, load: () => loadHost({ extraHostOrigins }) };
}

describeHostConformance('Teams', async ({ theme, locale }) => {
  const { teams, load } = await loadThroughTeamsJs({ context: { theme, locale } });
  return {
    load,
    changeTheme: (next) => teams.emit('themeChange', [next]),
    dispose: () => {
      teams.dispose();
    },
  };
});

describe('the Teams host', () => {
  let teams: FakeTeamsParent;

  afterEach(() => {
    teams.dispose();
  });

  const load = async (answers: FakeTeamsAnswers) => {
    const loaded = await loadThroughTeamsJs(answers);
    teams = loaded.teams;
    return loaded;
  };

  const contextFor = async (context: Readonly<Record<string, unknown>>) => {
    const host = await (await load({ context })).load();
    if (!host.ok) throw new Error(host.error.kind);
    return host.value.context;
  };

  it.each([
    ['Teams', 'Teams'],
    ['TeamsModern', 'Teams'],
    ['Outlook', 'Outlook'],
    ['OutlookWin32', 'Outlook'],
    ['Office', 'Office'],
    ['Orange', 'Teams'],
    [undefined, 'Teams'],
    [42, 'Teams'],
  ])('calls a host that names itself %p "%s"', async (hostName, expected) => {
    const context = await contextFor({ hostName });
    expect(context.hostName).toBe(expected);
  });

  it('draws an unknown theme as the default one, at the start and later', async () => {
    const loaded = await (await load({ context: { theme: 'glass' } })).load();
    if (!loaded.ok) throw new Error(loaded.error.kind);
    expect(loaded.value.context.theme).toBe('default');

    await teams.emit('themeChange', ['dark']);
    await teams.emit('themeChange', ['glass']);
    expect(loaded.value.context.theme).toBe('default');
  });

  it('passes on which tenant and user the host names', async () => {
    const context = await contextFor({ tid: 'tenant-1', userObjectId: 'user-1' });
    expect(context).toMatchObject({ tenantId: 'tenant-1', userObjectId: 'user-1' });
  });

  it('leaves out what the host does not say, and takes the language of the browser', async () => {
    const context = await contextFor({ userObjectId: '', tid: 7, locale: null, theme: {} });
    expect(context).toEqual({ hostName: 'Teams', theme: 'default', locale: 'fr-CA' });
  });

  it('ends with hosts/timeout 10 s after a host that never answers was asked', async () => {
    const { load: loadHost, clock } = await load({ context: {}, initialize: 'silent' });
    let settled = false;
    const pending = loadHost().finally(() => (settled = true));

    await clock.advance(9_999);
    expect(settled).toBe(false);
    await clock.advance(1);

    await expect(pending).resolves.toEqual({ ok: false, error: { kind: 'hosts/timeout' } });
  });

  it('ends with hosts/timeout when only the context never comes', async () => {
    const { load: loadHost, clock } = await load({ context: 'silent' });
    const pending = loadHost();
    await macrotask();
    await macrotask();
    await clock.advance(10_000);
    await expect(pending).resolves.toEqual({ ok: false, error: { kind: 'hosts/timeout' } });
  });

  it('ends with hosts/failed when the host describes itself in a way TeamsJS refuses', async () => {
    const { load: loadHost } = await load({ context: {}, initialize: 'nonsense' });
    await expect(loadHost()).resolves.toMatchObject({ ok: false, error: { kind: 'hosts/failed' } });
  });

  it('does not listen to a page of an origin that was not named', async () => {
    const { load: loadHost } = await load({ context: { theme: 'default' } });
    const loaded = await loadHost();
    if (!loaded.ok) throw new Error(loaded.error.kind);

    const source = window.parent;
    const data = { func: 'themeChange', args: ['dark'] };
    const stranger = new MessageEvent('message', { data, origin: 'https://evil.test', source });
    window.dispatchEvent(stranger);
    await macrotask();

    expect(loaded.value.context.theme).toBe('default');
  });

  it.each(unlistedHosts.china ?? [])(
    'hears %s, which TeamsJS lacks, when told of it',
    async (origin) => {
      const { load: loadHost } = await load({ context: {}, origin });

      expect(await loadHost()).toMatchObject({ ok: true });
    },
  );

  it('does not hear it untold', async () => {
    const [origin = ''] = unlistedHosts.china ?? [];
    const loaded = await loadThroughTeamsJs({ context: {}, origin }, []);
    teams = loaded.teams;
    const pending = loaded.load();
    await macrotask();
    await loaded.clock.advance(10_000);

    expect(await pending).toMatchObject({ ok: false, error: { kind: 'hosts/timeout' } });
  });

  it('says once that the page does its job, and each failure', async () => {
    const { load: loadHost } = await load({ context: {} });
    const loaded = await loadHost();
    if (!loaded.ok) throw new Error(loaded.error.kind);

    loaded.value.notifyAppLoaded();
    loaded.value.notifySuccess();
    loaded.value.notifySuccess();
    loaded.value.notifyFailure('no token');
    await macrotask();

    const names = teams.received.map((message) => message.func);
    expect(names.filter((name) => name === 'appInitialization.appLoaded')).toHaveLength(1);
    expect(names.filter((name) => name === 'appInitialization.success')).toHaveLength(1);
    expect(teams.received.find((m) => m.func === 'appInitialization.failure')?.args).toEqual(
      expect.arrayContaining(['Other', 'no token']),
    );
  });
});
