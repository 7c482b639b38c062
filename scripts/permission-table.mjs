// Imports TypeScript: run by `node --import tsx`, or loaded by jest.
import { requestedCallScopes, requestedScopes } from '#graph';

/** @typedef {keyof typeof requestedScopes} Subject */
/** @typedef {keyof typeof requestedCallScopes} Call */

/** @type {Readonly<Record<Subject, string>>} */
const photos = {
  me: 'the signed-in person’s own photo',
  user: 'the photo of another person',
  group: 'the photo of a team’s group, which Outlook and SharePoint show',
  team: 'the photo of a team, which Teams shows',
  contact: 'the photos of one’s own contacts',
  'shared-contact': 'the photos of contacts in a mailbox that somebody shares',
};

/** @type {Readonly<Record<Call, string>>} */
const calls = {
  'read-signed-in-user': 'read the signed-in person’s own profile',
  'read-roles': 'read the signed-in person’s own roles',
  'resolve-mail-address': 'find the person behind a mail address',
  'check-group-ownership': 'see whether the signed-in person owns the team',
  'read-contacts': 'read one’s own contacts',
  'read-shared-contacts': 'read contacts in a mailbox that somebody shares',
  'create-contact': 'add a person to one’s own contacts',
  'create-shared-contact': 'add a person to the contacts of a mailbox that somebody shares',
};

/** Every permission that Portrait requests, each with all that it is for. */
function purposes() {
  const photoUses = Object.entries(requestedScopes).flatMap(([subject, operations]) => {
    const photo = photos[/** @type {Subject} */ (subject)];
    return [
      ...operations['read-photo'].map((scope) => ({ scope, use: `see ${photo}` })),
      ...operations['replace-photo'].map((scope) => ({ scope, use: `change ${photo}` })),
    ];
  });
  const callUses = Object.entries(requestedCallScopes).flatMap(([call, scopes]) =>
    scopes.map((scope) => ({ scope, use: calls[/** @type {Call} */ (call)] })),
  );
  /** @type {Map<string, string[]>} */
  const uses = new Map();
  for (const { scope, use } of [...photoUses, ...callUses])
    uses.set(scope, [...(uses.get(scope) ?? []), use]);
  return [...uses].sort(([a], [b]) => (a < b ? -1 : 1));
}

export const requestedPermissions = () => purposes().map(([scope]) => scope);

/** The table of docs/deploy.md, as Prettier writes it. */
export function permissionTable() {
  const rows = [
    ['Delegated permission of Microsoft Graph', 'What for'],
    ...purposes().map(([scope, uses]) => [`\`${scope}\``, uses.join('; ')]),
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ row, filler = ' ') =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0, filler)).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), line(['', ''], '-'), ...rest.map((row) => line(row))].join('\n');
}

const generated = /(?<=<!-- npm run check:docs -- --write -->\n)[^]*?(?=<!-- end -->)/;

/** The text of docs/deploy.md with the table as the code has it now. */
export function withPermissionTable(/** @type {string} */ text) {
  if (!generated.test(text)) throw new Error('docs/deploy.md has lost the marks of its table.');
  return text.replace(generated, () => `\n${permissionTable()}\n\n`);
}
