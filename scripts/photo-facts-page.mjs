// Imports TypeScript: run by `node --import tsx`, or loaded by jest.
import {
  acceptedCallPermissions,
  acceptedPermissions,
  graphClouds,
  photoSizes,
  requestedCallScopes,
  requestedScopes,
} from '#graph';

import { classifyRefusal } from '../src/graph/answers/classification.ts';
import { parseServiceProblem } from '../src/graph/answers/service-problem.ts';
import {
  maxPhotoBytes,
  maxPhotoBytesWithoutMailbox,
  readTimeoutMs,
  writeTimeoutMs,
} from '../src/graph/limits.ts';
import { longestRetryAfterMs, maxTries } from '../src/graph/transport/retry-delay.ts';
import { knownRefusals } from './photo-refusals.mjs';

/** @typedef {import('#graph').AcceptedPermissions} AcceptedPermissions */

/** Of the width that Prettier gives it. */
function table(/** @type {string[]} */ head, /** @type {string[][]} */ rows) {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) =>
    Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (/** @type {string[]} */ row, filler = ' ') =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0, filler)).join(' | ')} |`;
  const [first = [], ...rest] = cells;
  const rule = line(
    head.map(() => ''),
    '-',
  );
  return [line(first), rule, ...rest.map((row) => line(row))].join('\n');
}

const code = (/** @type {string} */ text) => `\`${text}\``;

const list = (/** @type {readonly string[]} */ names) =>
  names.length === 0 ? 'not supported' : names.map(code).join(', ');

const permissionHead = [
  'Call',
  'Delegated, work or school',
  'Delegated, personal',
  'Application',
  'Portrait asks for',
  'Note',
  'Source',
];

/** @returns {string[]} */
const permissionRow = (
  /** @type {string} */ call,
  /** @type {AcceptedPermissions} */ accepted,
  /** @type {readonly string[]} */ requested,
) => [
  call.replaceAll('-', ' '),
  list(accepted.delegatedWork),
  list(accepted.delegatedPersonal),
  list(accepted.application),
  list(requested),
  accepted.note?.trim() ?? '',
  accepted.source,
];

const subjectNames = {
  me: 'The signed-in user, `/me`',
  user: 'Another user, `/users/{id}`',
  group: 'A group, `/groups/{id}`',
  team: 'A team, `/teams/{id}`',
  contact: 'A contact, `/me/contacts/{id}` and in folders',
  'shared-contact': "A contact in another person's mailbox, `/users/{id}/contacts/{id}`",
};

const subjects = /** @type {(keyof typeof subjectNames)[]} */ (Object.keys(subjectNames));
const operations = /** @type {import('#graph').PhotoOperation[]} */ (
  Object.keys(acceptedPermissions.me)
);
const calls = /** @type {import('#graph').GraphCall[]} */ (Object.keys(acceptedCallPermissions));

const photoPermissions = () =>
  subjects.map((subject) => {
    const rows = operations.map((operation) =>
      permissionRow(
        operation,
        acceptedPermissions[subject][operation],
        requestedScopes[subject][operation],
      ),
    );
    return `### ${subjectNames[subject]}\n\n${table(permissionHead, rows)}`;
  });

const callPermissions = () =>
  table(
    permissionHead,
    calls.map((call) =>
      permissionRow(call, acceptedCallPermissions[call], requestedCallScopes[call]),
    ),
  );

const inSeconds = (/** @type {number} */ durationMs) => `${durationMs / 1000} s`;
const inBytes = (/** @type {number} */ sizeBytes) => `${sizeBytes.toLocaleString('en')} bytes`;

const limits = () =>
  table(
    ['Limit', 'Value'],
    [
      ['Most bytes of a photo that are sent', inBytes(maxPhotoBytes)],
      [
        'Less than this for a person without mailbox (inferred)',
        inBytes(maxPhotoBytesWithoutMailbox),
      ],
      ['One try of a read', inSeconds(readTimeoutMs)],
      ['One try of an upload or a removal', inSeconds(writeTimeoutMs)],
      ['Tries', String(maxTries)],
      ['Longest `Retry-After` that is waited for', inSeconds(longestRetryAfterMs)],
      ['Sizes of users and groups', photoSizes.join(', ')],
    ],
  );

const clouds = () =>
  table(
    ['Cloud', 'Graph', 'Sign-in'],
    Object.entries(graphClouds).map(([name, { graphRoot, authorityRoot }]) => [
      code(name),
      graphRoot,
      authorityRoot,
    ]),
  );

const asked = /** @type {const} */ ([
  { subject: 'me', access: 'read' },
  { subject: 'me', access: 'write' },
  { subject: 'user', access: 'write' },
  { subject: 'group', access: 'write' },
  { subject: 'team', access: 'write' },
  { subject: 'contact', access: 'write' },
]);

const classification = () =>
  table(
    ['Status', 'Code or words', ...['Own: read', 'Own: write', 'User', 'Group', 'Team', 'Contact']],
    knownRefusals().map(({ status, words }) => {
      // The service's codes are words without a space.
      const error = words?.includes(' ') ? { message: words } : { code: words };
      const problem = parseServiceProblem(JSON.stringify({ error }));
      return [
        String(status),
        words === undefined ? 'anything else' : code(words),
        ...asked.map((question) =>
          code(classifyRefusal({ ...question, status, problem, account: 'member' })),
        ),
      ];
    }),
  );

/** The text of docs/graph-photo-facts.md. */
export const photoFactsPage = () => `# Microsoft Graph's photo service, as Portrait knows it

Written by \`npm run docs:graph\` from the product's own data in \`src/graph\`; change that, not this page.

## Clouds

${clouds()}

## Limits

${limits()}

## Permissions for photos

What the service accepts, least privileged first, any one being enough; and, apart from it, what Portrait asks
for, at the first press that needs it.

${photoPermissions().join('\n\n')}

## Permissions for other calls

${callPermissions()}

## What refusals mean

By the status and the service's own code or words; where not said otherwise the column is about writing. An
account that is personal or a guest's has kinds of its own, and a change of properties that is refused with 400,
403, 405 or 501 is \`graph/not-offered-by-service\`.

${classification()}
`;
