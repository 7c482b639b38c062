import type { Appointment, MailItem, ReadMessage } from '../mail/types.ts';
import type { HostFacts } from './host-facts.ts';
import { wirePeople, wirePerson } from './wire-people.ts';

/** What kind of item the page stands beside. Source: @microsoft/office-js 1.1.110, outlook-web-16.01.js. */
const itemTypes = {
  'message-read': 1,
  'appointment-attendee': 2,
  'meeting-request': 3,
  'message-compose': 4,
  'appointment-organizer': 5,
} as const satisfies Record<MailItem['kind'], number>;
const withoutItem = 6;

/** The add-in asks for `MailboxItem.Read.User` and no more. */
const readItemPermission = 1;

const dayStart = Date.UTC(2026, 3, 21, 9);
const hourMs = 3_600_000;

/** The answer to `GetInitialData`, which Office.js makes `Office.context.mailbox` of; also sent when the item changes. */
export function initialData({ item: open, person, hostOrigin }: HostFacts) {
  const mailbox = {
    permissionLevel: readItemPermission,
    userDisplayName: person.displayName,
    userEmailAddress: person.mailAddress,
    userTimeZone: 'UTC',
    userProfileType: 'office365',
    hostVersion: '16.01',
    owaView: 'ThreeColumns',
    restUrl: `${hostOrigin}/api`,
    ewsUrl: `${hostOrigin}/ews`,
    timeZoneOffsets: [],
  };
  if (open === undefined) return { ...mailbox, itemType: withoutItem };
  const { item } = open;
  return {
    ...mailbox,
    ...wireItem(item),
    itemType: itemTypes[item.kind],
    isFromSharedFolder: open.owner !== undefined,
  };
}

function wireItem(item: MailItem) {
  const common = {
    id: item.id,
    subject: item.subject,
    normalizedSubject: item.subject,
    conversationId: `conversation-${item.id}`,
    dateTimeCreated: dayStart,
    dateTimeModified: dayStart,
    attachments: [],
  };
  switch (item.kind) {
    case 'message-read':
    case 'meeting-request':
      return { ...common, ...wireMessage(item) };
    case 'appointment-attendee':
      return { ...common, ...wireAppointment(item) };
    // While something is written its people are asked for one by one.
    case 'message-compose':
    case 'appointment-organizer':
      return common;
  }
}

const wireMessage = ({ kind, from, sender, to, cc }: ReadMessage) => ({
  itemClass: kind === 'meeting-request' ? 'IPM.Schedule.Meeting.Request' : 'IPM.Note',
  from: wirePerson(from),
  sender: wirePerson(sender ?? from),
  to: wirePeople(to),
  cc: wirePeople(cc),
});

const wireAppointment = ({ organizer, required, optional }: Appointment) => ({
  itemClass: 'IPM.Appointment',
  organizer: wirePerson(organizer),
  // The names of a message's fields serve for an appointment's as well.
  to: wirePeople(required),
  cc: wirePeople(optional),
  start: dayStart,
  end: dayStart + hourMs,
  location: 'Room Aurora',
});
