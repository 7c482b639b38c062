import type { Faults } from '../../faults/index.ts';
import type { Identity } from '../../identity/index.ts';
import type { Tenant } from '../../tenant/index.ts';
import type { RequestLog, SandboxOrigins, SandboxSettings } from '../../types.ts';

/** What the control calls look at and change. */
export type ControlServices = {
  readonly origins: SandboxOrigins;
  readonly tenant: Tenant;
  readonly identity: Identity;
  readonly faults: Faults;
  readonly log: RequestLog;
  settings(): SandboxSettings;
  setSettings(settings: SandboxSettings): void;
  /** Puts everything back as it was at the start. */
  reset(): void;
};

/** One control call; `body` is the parsed JSON, or absent when nothing was sent. */
export type ControlCall = (
  services: ControlServices,
  body: unknown,
) => Response | Promise<Response>;
