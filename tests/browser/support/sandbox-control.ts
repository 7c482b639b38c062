import type {
  Fault,
  RequestLogEntry,
  SandboxOrigins,
  SandboxSettings,
} from '../../../sandbox/types.ts';
import { adele } from './people.ts';

export type SandboxStatus = {
  readonly origins: SandboxOrigins;
  readonly person: string;
  readonly people: readonly {
    readonly userPrincipalName: string;
    readonly displayName: string;
    readonly objectId: string;
    readonly hasPhoto: boolean;
  }[];
};

/** The sandbox's control calls, as anyone may make them with curl. */
export type SandboxControl = {
  readonly origins: SandboxOrigins;
  status(): Promise<SandboxStatus>;
  reset(): Promise<void>;
  addFault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  change(settings: Partial<SandboxSettings>): Promise<void>;
  signIn(options: {
    readonly userPrincipalName?: string;
    readonly consent?: 'granted' | 'required';
    readonly interaction?: 'satisfied' | 'required';
  }): Promise<void>;
  requests(): Promise<readonly RequestLogEntry[]>;
  /** What Graph stores for the person; `undefined` when there is no photo. */
  storedPhoto(userPrincipalName: string): Promise<Buffer | undefined>;
  storePhoto(userPrincipalName: string, jpeg: Buffer): Promise<void>;
  /** What Graph stores for a team, or for its group. */
  storedTeamPhoto(whose: 'teams' | 'groups', groupId: string): Promise<Buffer | undefined>;
  /** As another owner does it, somewhere else. */
  storeTeamPhoto(whose: 'teams' | 'groups', groupId: string, jpeg: Buffer): Promise<void>;
};

type PhotoRequest = {
  readonly userPrincipalName: string;
  readonly scopes: readonly string[];
  readonly path: string;
};

/** `graphOrigin`: where Graph is reached from here, if not at its own origin. */
export async function connectToSandbox(
  startOrigin: string,
  graphOrigin?: string,
): Promise<SandboxControl> {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${startOrigin}/sandbox/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /sandbox/${path}: ${response.status} ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
  const status = async () => (await call('GET', 'status')) as SandboxStatus;
  const { origins } = await status();
  const photoRequest = async (asked: PhotoRequest, init: RequestInit = {}) => {
    const { userPrincipalName, scopes, path } = asked;
    const token = (await call('POST', 'tokens', { userPrincipalName, scopes })) as {
      readonly access_token: string;
    };
    return fetch(`${graphOrigin ?? origins.graph}/v1.0${path}/photo/$value`, {
      ...init,
      headers: { 'Content-Type': 'image/jpeg', Authorization: `Bearer ${token.access_token}` },
    });
  };
  const readStored = async (asked: PhotoRequest) => {
    const response = await photoRequest(asked);
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`Reading the stored photo: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  };
  const store = async (asked: PhotoRequest, jpeg: Buffer) => {
    const response = await photoRequest(asked, { method: 'PUT', body: new Uint8Array(jpeg) });
    if (!response.ok) throw new Error(`Storing a photo: ${response.status}`);
  };
  const own = (userPrincipalName: string): PhotoRequest => ({
    userPrincipalName,
    scopes: ['User.ReadWrite'],
    path: '/me',
  });
  const ofTeam = (whose: 'teams' | 'groups', groupId: string): PhotoRequest => ({
    userPrincipalName: adele,
    scopes: ['TeamSettings.ReadWrite.All', 'ProfilePhoto.ReadWrite.All'],
    path: `/${whose}/${groupId}`,
  });

  return {
    origins,
    status,
    reset: async () => {
      await call('POST', 'reset');
    },
    addFault: async (fault) => {
      await call('POST', 'faults', fault);
    },
    clearFaults: async () => {
      await call('DELETE', 'faults');
    },
    change: async (settings) => {
      await call('POST', 'settings', settings);
    },
    signIn: async (options) => {
      await call('POST', 'sign-in', options);
    },
    requests: async () => {
      const answer = await call('GET', 'requests');
      return (answer as { readonly requests: readonly RequestLogEntry[] }).requests;
    },
    storedPhoto: (userPrincipalName) => readStored(own(userPrincipalName)),
    storedTeamPhoto: (whose, groupId) => readStored(ofTeam(whose, groupId)),
    storeTeamPhoto: (whose, groupId, jpeg) => store(ofTeam(whose, groupId), jpeg),
    storePhoto: (userPrincipalName, jpeg) => store(own(userPrincipalName), jpeg),
  };
}
