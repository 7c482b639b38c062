import { readObject, readText } from '../../../browser/json.ts';
import { parseStatus } from '../../../browser/status.ts';
import type { SandboxStatus, StatusTeam } from '../../../browser/status.ts';
import type { RequestLogEntry } from '../../../types.ts';
import type { ConsentState } from '../state/choices.ts';
import type { ServerFaults } from '../state/faults.ts';

/** The sandbox's control calls, asked of the page's own origin. All reject when the sandbox does not answer. */
export type SandboxClient = {
  readStatus(): Promise<SandboxStatus>;
  signIn(change: {
    readonly userPrincipalName?: string;
    readonly consent?: ConsentState;
  }): Promise<void>;
  changeTeam(change: {
    readonly groupId: string;
    readonly userPrincipalName?: string;
    readonly role?: 'owner' | 'member' | 'guest';
    readonly teamState?: StatusTeam['teamState'];
    readonly source?: StatusTeam['source'];
  }): Promise<void>;
  replaceFaults(faults: ServerFaults): Promise<void>;
  listRequests(): Promise<readonly RequestLogEntry[]>;
  reset(): Promise<void>;
  /** An access token for Graph. */
  createToken(userPrincipalName: string, scopes: readonly string[]): Promise<string>;
};

async function call(fetch: typeof globalThis.fetch, path: string, init?: RequestInit) {
  const response = await fetch(path, init);
  if (!response.ok) {
    throw new Error(`The sandbox answered ${String(response.status)} to ${path}.`);
  }
  return response;
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export function createSandboxClient(fetch: typeof globalThis.fetch): SandboxClient {
  const post = (path: string, body: unknown) => call(fetch, path, json(body));

  return {
    async readStatus() {
      const response = await call(fetch, '/sandbox/status', { cache: 'no-store' });
      return parseStatus(await response.json());
    },
    async signIn(change) {
      await post('/sandbox/sign-in', change);
    },
    async changeTeam(change) {
      await post('/sandbox/teams', change);
    },
    async replaceFaults({ faults, photoPolicy }) {
      await call(fetch, '/sandbox/faults', { method: 'DELETE' });
      for (const fault of faults) await post('/sandbox/faults', fault);
      await post('/sandbox/settings', { photoPolicy });
    },
    async listRequests() {
      const response = await call(fetch, '/sandbox/requests', { cache: 'no-store' });
      const { requests } = (await response.json()) as { requests: readonly RequestLogEntry[] };
      return requests;
    },
    async reset() {
      await post('/sandbox/reset', {});
    },
    async createToken(userPrincipalName, scopes) {
      const response = await post('/sandbox/tokens', { userPrincipalName, scopes });
      return readText(readObject(await response.json(), 'The token answer'), 'access_token');
    },
  };
}
