import { err, ok, type Result } from '#shared';

import type { HostAround } from './find-host.ts';
import { toHostError } from './host-error.ts';
import type { Host, HostError, LoadHost, LoadHostOptions } from './types.ts';

/** How the adapters are reached, so that the choice between them is testable without a frame. */
export type HostAdapters = {
  hostAround(options: LoadHostOptions): HostAround;
  loadOutlookHost(options: LoadHostOptions): Promise<Result<Host, HostError>>;
  loadTeamsHost(options: LoadHostOptions): Promise<Result<Host, HostError>>;
  loadBrowserHost(): Promise<Host>;
};

export function createHostLoader(adapters: HostAdapters): LoadHost {
  // TeamsJS keeps one theme handler per page: a second adapter would silence the first.
  let loading: Promise<Result<Host, HostError>> | undefined;

  return async (options) => {
    const current = (loading ??= load(adapters, options));
    const result = await current;
    if (!result.ok && loading === current) loading = undefined;
    return result;
  };
}

async function load(
  adapters: HostAdapters,
  options: LoadHostOptions,
): Promise<Result<Host, HostError>> {
  try {
    switch (adapters.hostAround(options)) {
      case 'teams':
        return await adapters.loadTeamsHost(options);
      case 'outlook':
        return await adapters.loadOutlookHost(options);
      case 'browser':
        return ok(await adapters.loadBrowserHost());
    }
  } catch (reason) {
    return err(toHostError(reason));
  }
}
