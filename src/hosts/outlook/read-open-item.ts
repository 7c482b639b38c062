import type { ItemPerson, ItemRole, OpenItem, RecipientKind } from '../types.ts';
import { callAsync, fieldOf, textOf } from './office-js.ts';

/** Where people stand on an item, first whom it is most likely about. */
const members: readonly (readonly [member: string, role: ItemRole])[] = [
  ['from', 'sender'],
  ['organizer', 'organizer'],
  ['to', 'recipient'],
  ['requiredAttendees', 'attendee'],
  ['cc', 'recipient'],
  ['optionalAttendees', 'attendee'],
  ['bcc', 'recipient'],
];

/**
 * The people on the item, each once and without `ownAddress`; `undefined` while nothing is selected. Beside what is
 * written the members answer to a call, beside what is read they are values: told apart by what they are, since the
 * kind of an item does not say it. Source: Microsoft Learn, Office.MessageCompose and the other three.
 */
export async function readOpenItem(
  item: unknown,
  ownAddress: string | undefined,
): Promise<OpenItem | undefined> {
  if (typeof item !== 'object' || item === null) return undefined;
  const [lists, shared] = await Promise.all([
    Promise.all(
      members.map(async ([member, role]) => peopleIn(await valueOf(fieldOf(item, member)), role)),
    ),
    // Only items of somebody else's mailbox have it.
    callAsync(item, 'getSharedPropertiesAsync'),
  ]);
  const sharedBy = textOf(fieldOf(shared, 'owner'));
  return {
    people: onceEach(lists.flat(), ownAddress),
    ...(sharedBy !== undefined && { sharedBy }),
  };
}

const valueOf = (member: unknown): Promise<unknown> =>
  typeof fieldOf(member, 'getAsync') === 'function'
    ? callAsync(member, 'getAsync')
    : Promise.resolve(member);

function peopleIn(value: unknown, role: ItemRole): readonly ItemPerson[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  return entries.flatMap((entry) => {
    const mailAddress = textOf(fieldOf(entry, 'emailAddress'))?.trim();
    if (mailAddress === undefined || mailAddress === '') return [];
    const displayName = textOf(fieldOf(entry, 'displayName')) ?? mailAddress;
    const recipient = recipientKindOf(fieldOf(entry, 'recipientType'));
    return [{ displayName, mailAddress, role, recipient }];
  });
}

/** Source: Microsoft Learn, Office.MailboxEnums.RecipientType; rooms come as `other`, and so does whoever is not known. */
function recipientKindOf(recipientType: unknown): RecipientKind {
  switch (recipientType) {
    case 'distributionList':
      return 'distribution-list';
    case 'user':
      return 'colleague';
    case 'externalUser':
      return 'outsider';
    default:
      return 'other';
  }
}

function onceEach(
  people: readonly ItemPerson[],
  ownAddress: string | undefined,
): readonly ItemPerson[] {
  const seen = new Set(ownAddress === undefined ? [] : [ownAddress.toLowerCase()]);
  return people.filter(({ mailAddress }) => {
    const key = mailAddress.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
