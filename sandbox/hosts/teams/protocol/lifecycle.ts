import { hostEvent } from './envelope.ts';
import type { HostEvent } from './envelope.ts';

/**
 * Where a tab stands when people go elsewhere in Teams and come back. A page that registered both handlers is
 * kept and told for which tab of the app people come back; any other is thrown away and loaded anew.
 * Source: Microsoft Learn, "App suspension for your tab app" (app-caching), 2025.
 */
export type TabLife = 'showing' | 'leaving' | 'kept' | 'discarded';

export type Departure = {
  readonly life: 'leaving' | 'discarded';
  readonly event?: HostEvent;
};

const keepsAlive = (handlers: ReadonlySet<string>): boolean =>
  handlers.has('beforeUnload') && handlers.has('load');

/** The page is told and asked to let go; it answers `readyToUnload`. */
export const leaveTab = (handlers: ReadonlySet<string>): Departure =>
  handlers.has('beforeUnload')
    ? { life: 'leaving', event: hostEvent('beforeUnload') }
    : { life: 'discarded' };

/** After `readyToUnload`, or when the page took too long to say it. */
export const settleDeparture = (
  handlers: ReadonlySet<string>,
  said: 'ready' | 'timed-out',
): 'kept' | 'discarded' => (said === 'ready' && keepsAlive(handlers) ? 'kept' : 'discarded');

/** What a kept page hears when people come back. */
export const resumeEvent = (entityId: string, contentUrl: string): HostEvent =>
  hostEvent('load', { entityId, contentUrl });
