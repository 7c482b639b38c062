import type { SandboxOrigins } from '../types.ts';

export type ControlCall = {
  readonly title: string;
  readonly explanation: string;
  /** For a POSIX shell; one line. */
  readonly command: string;
};

type Addresses = Pick<SandboxOrigins, 'start' | 'graph'> & { readonly userPrincipalName: string };

/** Quotes for a POSIX shell; an apostrophe cannot stand inside quotes, so it is put between two of them. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const post = (address: string, body: unknown): string =>
  `curl -s ${address} -H 'content-type: application/json' -d ${quoted(JSON.stringify(body))}`;

/** What the sandbox can be told without a page, in the order in which people need it. */
export function controlCalls({
  start,
  graph,
  userPrincipalName,
}: Addresses): readonly ControlCall[] {
  const token = post(`${start}/sandbox/tokens`, { userPrincipalName, scopes: ['User.ReadWrite'] });
  const readToken = String.raw`sed 's/.*"access_token":"\([^"]*\)".*/\1/'`;
  return [
    {
      title: 'Status',
      explanation: 'Addresses, people, settings, and the disturbances still to come.',
      command: `curl -s ${start}/sandbox/status`,
    },
    {
      title: 'Token',
      explanation: 'An access token for Graph, for any person and any permissions.',
      command: token,
    },
    {
      title: 'Photo, read with such a token',
      explanation: 'Saves what Graph has now as photo.jpg.',
      command: `curl -s ${graph}/v1.0/me/photo/\\$value -H "authorization: Bearer $(${token} | ${readToken})" -o photo.jpg`,
    },
    {
      title: 'Disturbance',
      explanation: 'The next upload of a photo is throttled. Also: delayMs, cut, times.',
      command: post(`${start}/sandbox/faults`, {
        method: 'PUT',
        path: '*/photo/$value',
        status: 429,
      }),
    },
    {
      title: 'No more disturbances',
      explanation: 'Takes back all that are still to come.',
      command: `curl -s -X DELETE ${start}/sandbox/faults`,
    },
    {
      title: 'Settings',
      explanation:
        'New photos are read with a lag, as in the real service; photo changes by policy.',
      command: post(`${start}/sandbox/settings`, { lagMs: 3000, photoPolicy: 'allowed' }),
    },
    {
      title: 'Requests',
      explanation: 'Everything that Graph and the sign-in service were asked.',
      command: `curl -s ${start}/sandbox/requests`,
    },
    {
      title: 'Reset',
      explanation: 'Puts every photo, setting and sign-in back.',
      command: `curl -s -X POST ${start}/sandbox/reset`,
    },
  ];
}
