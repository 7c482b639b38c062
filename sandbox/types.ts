/** What the parts of the sandbox agree on. Each part takes these as arguments and owns none of the others. */

/** Every service of the sandbox is one such function; servers and tests mount it. */
export type Handler = (request: Request) => Promise<Response>;

/** Claims of a sandbox access token, named as Entra names them. */
export type AccessTokenClaims = {
  readonly aud: string;
  readonly iss: string;
  readonly tid: string;
  readonly exp: number;
  readonly appid: string;
  readonly oid?: string;
  readonly upn?: string;
  readonly name?: string;
  /** Delegated permissions, space separated. */
  readonly scp?: string;
  /** Application permissions. */
  readonly roles?: readonly string[];
  /** Template ids of the person's directory roles. */
  readonly wids?: readonly string[];
  /** Authentication contexts that the sign-in has met. */
  readonly acrs?: readonly string[];
  /** Capabilities that the client has declared. */
  readonly xms_cc?: readonly string[];
};

export type TokenVerification =
  | { readonly status: 'valid'; readonly claims: AccessTokenClaims }
  | { readonly status: 'malformed' | 'bad-signature' | 'expired' };

export type VerifyAccessToken = (token: string) => Promise<TokenVerification>;

/** One planned disturbance, as `POST /sandbox/faults` takes it. */
export type Fault = {
  readonly method?: string;
  /** Glob over the path, with or without `/v1.0` or `/beta`; `*` stands for any run of characters. */
  readonly path: string;
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  readonly retryAfterSeconds?: number;
  readonly delayMs?: number;
  /** `request`: the connection breaks before the service has acted; `response`: after it has acted. */
  readonly cut?: 'request' | 'response';
  /** How many requests it meets; 1 unless told. */
  readonly times?: number;
};

/** The service's settable behaviour, as `POST /sandbox/settings` takes it. */
export type SandboxSettings = {
  /** Reads give the old photo for so long after a write. */
  readonly lagMs: number;
  /** Tenant-wide rate; absent: unlimited. */
  readonly requestsPerSecond?: number;
  readonly burst?: number;
  readonly photoPolicy: 'allowed' | 'blocked';
  readonly allowPhotoProperties: boolean;
  /** Writes need a token for this authentication context, e.g. `c1`; absent: any token will do. */
  readonly authenticationContext?: string;
};

export type RequestLogEntry = {
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly service: 'graph' | 'identity';
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Absent when the connection was cut. */
  readonly status?: number;
  readonly userPrincipalName?: string;
  /** Token requests only: the scopes asked for. */
  readonly scopes?: readonly string[];
  readonly clientRequestId?: string;
};

export type RequestLog = {
  record(entry: RequestLogEntry): void;
  list(): readonly RequestLogEntry[];
  clear(): void;
};

/** Thrown by a handler to have the connection broken; servers destroy the socket, tests reject with `TypeError`. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut';
}

/**
 * Origins without a trailing slash. `teamsCrossSite` answers as `start` does, from another site. Those of Outlook are
 * https, as Office.js demands of the page and of the host around it; a page there may only talk to https as well.
 */
export type SandboxOrigins = {
  readonly start: string;
  readonly teamsCrossSite: string;
  readonly app: string;
  readonly graph: string;
  readonly identity: string;
  /** The Outlook shell; it answers the control calls too. */
  readonly outlook: string;
  readonly outlookApp: string;
  readonly outlookGraph: string;
  readonly outlookIdentity: string;
};
