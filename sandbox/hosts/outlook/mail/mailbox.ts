import { messagesTo } from './messages.ts';
import { people } from './people.ts';
import type {
  Appointment,
  ComposedMessage,
  MailFolder,
  MailItem,
  MailPerson,
  OpenItem,
} from './types.ts';

/** Who lets others into their mailbox; whom stands in sandbox/tenant/seed/contact-folders.ts. */
const sharedOwner = people.nia;

export const folderNames: Readonly<Record<MailFolder, string>> = {
  inbox: 'Inbox',
  drafts: 'Drafts',
  calendar: 'Calendar',
  shared: `${sharedOwner.name} (shared mailbox)`,
};

const drafts = (me: MailPerson): readonly ComposedMessage[] => [
  {
    kind: 'message-compose',
    id: 'draft-thanks',
    folder: 'drafts',
    subject: 'Thank you for the visit',
    when: '10:02',
    body: ['It was good to see the workshop.'],
    from: me,
    to: [people.hanna, people.olu],
    cc: [people.bjorn],
    bcc: [people.grant],
  },
  {
    kind: 'message-compose',
    id: 'draft-empty',
    folder: 'drafts',
    subject: '(no subject)',
    when: '10:00',
    body: [],
    from: me,
    to: [],
    cc: [],
    bcc: [],
  },
];

const appointments = (me: MailPerson): readonly Appointment[] => [
  {
    kind: 'appointment-attendee',
    id: 'hiring-round',
    folder: 'calendar',
    subject: 'Hiring round',
    when: 'Tue 09:00',
    body: ['Four candidates, twenty minutes each.'],
    organizer: people.siobhan,
    required: [me, people.elena],
    optional: [people.roomAurora, people.dana],
  },
  {
    kind: 'appointment-organizer',
    id: 'supplier-day',
    folder: 'calendar',
    subject: 'Supplier day',
    when: 'Wed 13:00',
    body: ['Everybody brings one thing to show.'],
    organizer: me,
    required: [people.mikkel, people.aino],
    optional: [people.roomAurora, people.retailTeam],
  },
  {
    kind: 'appointment-organizer',
    id: 'dentist',
    folder: 'calendar',
    subject: 'Dentist',
    when: 'Thu 08:00',
    body: [],
    organizer: me,
    required: [],
    optional: [],
  },
];

/** Everything that the person sees in Outlook, in the order of the list. */
export const itemsOf = (me: MailPerson): readonly MailItem[] => [
  ...messagesTo(me, sharedOwner),
  ...drafts(me),
  ...appointments(me),
];

/** The item as opened from where it lies. */
export const openedItem = (item: MailItem): OpenItem =>
  item.folder === 'shared' ? { item, owner: sharedOwner } : { item };

/** Only beside a message that is read may a pane be pinned. Source: Microsoft Learn, "Implement a pinnable task pane in Outlook". */
export const canPin = (item: MailItem | undefined): boolean =>
  item === undefined || item.kind === 'message-read' || item.kind === 'meeting-request';
