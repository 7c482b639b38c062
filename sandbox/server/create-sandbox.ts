import { systemClock, type Clock } from '#shared';

import { createFaults, initialSettings } from '../faults/index.ts';
import {
  createGraphEmulator,
  createGraphLimits,
  requireAuthenticationContext,
} from '../graph/index.ts';
import { createIdentity, type Identity } from '../identity/index.ts';
import { createTenant, type Tenant } from '../tenant/index.ts';
import type { Handler, RequestLog, SandboxOrigins } from '../types.ts';
import { appSurroundings, createAppSite, outlookAppSurroundings } from './app-site.ts';
import type { ControlServices } from './control/control-services.ts';
import type { ServiceName } from './ports.ts';
import { createRequestLog } from './request-log.ts';
import { createStartSite } from './start-site.ts';

export type CreateSandboxOptions = {
  readonly origins: SandboxOrigins;
  /** Absolute path of built app pages: the sandbox's own build, or a production build. */
  readonly appDirectory: string;
  /** Absolute path of the built start page and shells. */
  readonly shellsDirectory: string;
  readonly clock?: Clock;
};

/** A whole Microsoft 365, not yet on any port. */
export type Sandbox = {
  readonly origins: SandboxOrigins;
  /** One function for each origin, to be mounted by `serveSandbox`, by `serveMappedHosts` or by a test. */
  readonly handlers: Readonly<Record<ServiceName, Handler>>;
  readonly tenant: Tenant;
  readonly identity: Identity;
  readonly log: RequestLog;
  /** Puts photos, person, consents, settings, faults, limits and the request log back as they were at the start. */
  reset(): void;
};

export function createSandbox(options: CreateSandboxOptions): Sandbox {
  const { origins, clock = systemClock } = options;
  const tenant = createTenant();
  const log = createRequestLog();
  const identity = createIdentity({ tenant, origins, clock, log });
  const faults = createFaults({ clock, log });
  let settings = initialSettings;
  const checks = {
    verifyAccessToken: (token: string) => identity.verifyAccessToken(token),
    settings: () => settings,
    clock,
    log,
  };
  const disturbItems = (handler: Handler) => faults.wrap(handler);
  const limits = createGraphLimits(clock);
  const emulator = createGraphEmulator({ ...checks, tenant, disturbItems, limits });
  const graph = requireAuthenticationContext(emulator, checks);
  const reset = () => {
    tenant.reset();
    identity.reset();
    faults.clear();
    limits.reset();
    log.clear();
    settings = initialSettings;
  };
  const services: ControlServices = {
    ...{ origins, tenant, identity, faults, log, reset },
    settings: () => settings,
    setSettings: (changed) => {
      settings = changed;
    },
  };
  const start = createStartSite(services, options.shellsDirectory);
  const faultyGraph = faults.wrap(graph);
  const faultyIdentity = faults.wrap((request) => identity.handler(request), 'identity');
  const handlers = {
    start,
    app: createAppSite(options.appDirectory, appSurroundings(origins)),
    graph: faultyGraph,
    identity: faultyIdentity,
    outlook: start,
    outlookApp: createAppSite(options.appDirectory, outlookAppSurroundings(origins)),
    outlookGraph: faultyGraph,
    outlookIdentity: faultyIdentity,
  };
  return { origins, handlers, tenant, identity, log, reset };
}
