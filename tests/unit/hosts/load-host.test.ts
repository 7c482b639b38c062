import { ok } from '#shared';

import { createHostLoader, type HostAdapters } from '../../../src/hosts/load-host.ts';
import type { Host } from '../../../src/hosts/types.ts';

const hostOf = (kind: Host['kind']): Host => ({
  kind,
  context: { hostName: 'browser', theme: 'default', locale: 'en' },
  onThemeChange: () => () => undefined,
  notifyAppLoaded: () => undefined,
  notifySuccess: () => undefined,
  notifyFailure: () => undefined,
});

const adapters = (overrides: Partial<HostAdapters>): HostAdapters => ({
  hostAround: () => 'teams',
  loadOutlookHost: () => Promise.resolve(ok(hostOf('outlook'))),
  loadTeamsHost: () => Promise.resolve(ok(hostOf('teams'))),
  loadBrowserHost: () => Promise.resolve(hostOf('browser')),
  ...overrides,
});

const options = { extraHostOrigins: () => Promise.resolve(['https://host.test']) };

describe('choosing the host', () => {
  it.each(['teams', 'outlook', 'browser'] as const)('takes the %s adapter', async (kind) => {
    const result = await createHostLoader(adapters({ hostAround: () => kind }))(options);
    expect(result).toMatchObject({ ok: true, value: { kind } });
  });

  it('hands the extra host origins to the adapter', async () => {
    const loadTeamsHost = jest.fn(() => Promise.resolve(ok(hostOf('teams'))));
    await createHostLoader(adapters({ loadTeamsHost }))(options);
    expect(loadTeamsHost).toHaveBeenCalledWith(options);
  });

  it('loads one adapter for calls that overlap', async () => {
    const loadTeamsHost = jest.fn(() => Promise.resolve(ok(hostOf('teams'))));
    const loadHost = createHostLoader(adapters({ loadTeamsHost }));
    await Promise.all([loadHost(options), loadHost(options)]);
    expect(loadTeamsHost).toHaveBeenCalledTimes(1);
  });

  it('says hosts/failed when the adapter cannot be downloaded, and tries again when asked again', async () => {
    const chunkLoadError = Object.assign(new Error('x'), { name: 'ChunkLoadError' });
    const loadTeamsHost = jest
      .fn<ReturnType<HostAdapters['loadTeamsHost']>, []>()
      .mockRejectedValueOnce(chunkLoadError)
      .mockResolvedValue(ok(hostOf('teams')));
    const loadHost = createHostLoader(adapters({ loadTeamsHost }));

    await expect(loadHost(options)).resolves.toEqual({
      ok: false,
      error: { kind: 'hosts/failed', code: 'ChunkLoadError' },
    });
    await expect(loadHost(options)).resolves.toMatchObject({ ok: true });
  });
});
