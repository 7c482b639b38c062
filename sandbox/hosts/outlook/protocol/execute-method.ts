import type { MailItem, MailPerson, OpenItem } from '../mail/types.ts';
import { wirePeople, wirePerson } from './wire-people.ts';

/** Numbers of the methods that are played. Source: @microsoft/office-js 1.1.110, outlook-web-16.01.js. */
const dispatchIds = { recipients: 15, author: 107, sharedProperties: 108 } as const;

/** Read and write on items, without sending: what an editor of a shared mailbox has. */
const delegatePermissions = 1 + 2 + 4 + 8 + 16 + 32;

const success = (data: unknown) => ({ wasSuccessful: true, error: false, errorCode: 0, data });

/** "The operation is not supported." */
const failure = { wasSuccessful: false, error: true, errorCode: 9002 };

/** The answer to `ExecuteMethod`. */
export function executeMethod(data: unknown, open: OpenItem | undefined): unknown {
  const dispatchId = numberIn(fieldOf(data, 'MethodData'), 'DispatchId');
  if (open === undefined) return failure;
  if (dispatchId === dispatchIds.recipients) {
    const field = numberIn(fieldOf(data, 'ApiParams'), 'recipientField') ?? 0;
    return success(wirePeople(recipientsOf(open.item)[field] ?? []));
  }
  if (dispatchId === dispatchIds.author) return success(wirePerson(authorOf(open.item)));
  if (dispatchId === dispatchIds.sharedProperties && open.owner !== undefined) {
    return success(sharedProperties(open.owner));
  }
  return failure;
}

/** By number of the field: to or required, cc or optional, bcc. */
function recipientsOf(item: MailItem): readonly (readonly MailPerson[])[] {
  if ('organizer' in item) return [item.required, item.optional];
  return [item.to, item.cc, 'bcc' in item ? item.bcc : []];
}

const authorOf = (item: MailItem): MailPerson => ('organizer' in item ? item.organizer : item.from);

const sharedProperties = ({ address }: MailPerson) => ({
  owner: address,
  delegatePermissions,
  targetRestUrl: '',
  targetMailbox: address,
});

const fieldOf = (from: unknown, name: string): unknown =>
  typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;

function numberIn(from: unknown, name: string): number | undefined {
  const value = fieldOf(from, name);
  return typeof value === 'number' ? value : undefined;
}
