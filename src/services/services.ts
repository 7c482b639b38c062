import { createContext, useContext } from 'react';

import type { AuthError } from '#auth';
import type { CallOptions, GraphClient, GraphError, GraphTransport, ProfilePhoto } from '#graph';
import type { PhotoHistory, ShownPhotoCopy } from '#history';
import type { HostContext } from '#hosts';
import type { Imaging } from '#imaging';
import { invariant, type Clock, type Result } from '#shared';

/** The signed-in person, named by the token. */
export type Person = {
  readonly tenantId: string;
  readonly objectId: string;
  readonly displayName: string;
};

/** A first reading of a photo, begun before there was a view to ask for it. */
export type PhotoReadAhead = {
  /** What it gave, once it has ended; `undefined` also where it failed. */
  readonly photo: () => ProfilePhoto | undefined;
  /** Resolves with the same when the reading has ended; never rejects. */
  readonly ended: Promise<ProfilePhoto | undefined>;
};

/** What features work with. The composition root makes it; features know it by these types only. */
export type Services = {
  readonly clock: Clock;
  readonly graph: GraphClient<AuthError>;
  readonly history: PhotoHistory;
  readonly hostName: HostContext['hostName'];
  readonly imaging: Imaging;
  readonly me: Person;
  /** The photo of `me`; the first call of `graph.readPhoto` gives the same. Absent where `shownLast` is known. */
  readonly readAhead?: PhotoReadAhead;
  /** The photo of `me` as this device showed it last; it may be out of date. */
  readonly shownLast?: ShownPhotoCopy;
  /**
   * Signs the same person in again where Microsoft 365 asks for it; another person's sign-in counts as
   * `auth/account-unavailable`. Follows a press, since it may open a window. `scopes`: what the page will need;
   * when left out, what it began with.
   */
  readonly signIn: (options: {
    readonly scopes?: readonly string[];
    readonly signal?: AbortSignal;
  }) => Promise<Result<void, AuthError>>;
  /** What `graph` sends through, for the other clients of Graph; only on the page of contacts. */
  readonly transport?: GraphTransport<AuthError>;
  /** Only on the pages of a team. */
  readonly team?: TeamServices;
};

/** What the pages of a team ask beside photos. */
export type TeamServices = {
  /** Whether the signed-in person owns the group, of which the team has the same id, by the service's own answer. */
  readonly checkOwnership: (
    groupId: string,
    options?: CallOptions,
  ) => Promise<Result<'owner' | 'not-owner', AuthError | GraphError>>;
  /** Where an administrator allows everybody of the organisation to use these permissions with the app. */
  readonly adminConsentUrl: (scopes: readonly string[]) => string;
};

const ServicesContext = createContext<Services | undefined>(undefined);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  invariant(services, 'features are used inside ServicesProvider');
  return services;
}
