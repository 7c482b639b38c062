import { people } from './people.ts';
import type { MailPerson, ReadMessage } from './types.ts';

type Received = Pick<ReadMessage, 'id' | 'subject' | 'body' | 'when' | 'from'> &
  Partial<Pick<ReadMessage, 'kind' | 'sender' | 'cc' | 'folder'>> & {
    readonly also?: readonly MailPerson[];
  };

const received: readonly Received[] = [
  {
    id: 'autumn-samples',
    subject: 'Samples for the autumn range',
    from: people.elena,
    also: [people.priya],
    cc: [people.grant],
    when: '09:41',
    body: ['The fabrics are on their way to you, two of each.', 'Tell me which you would keep.'],
  },
  {
    id: 'print-proofs',
    subject: 'Proofs of the spring catalogue',
    from: people.aino,
    when: '09:12',
    body: ['Pages 4 to 12 are ready to be looked at.', 'We print on Thursday.'],
  },
  {
    id: 'survey-results',
    subject: 'What your customers said',
    from: people.sofia,
    when: '08:55',
    body: ['A short summary first, the tables are in the second half.'],
  },
  {
    id: 'ski-house',
    subject: 'Opening on the first of December',
    from: people.dana,
    when: '08:30',
    body: ['We met at the fair and you asked for our dates. Here they are.'],
  },
  {
    id: 'floor-plan',
    subject: 'New floor plan',
    from: people.bjorn,
    cc: [people.retailTeam],
    when: 'Yesterday',
    body: ['The tills move to the left, the rest stays.'],
  },
  {
    id: 'team-news',
    subject: 'This week in retail',
    from: people.retailTeam,
    also: [people.samuel],
    when: 'Yesterday',
    body: ['Three stores, one delivery, and cake on Friday.'],
  },
  {
    id: 'on-behalf',
    subject: 'Budget for the second half',
    from: people.priya,
    sender: people.samuel,
    when: 'Yesterday',
    body: ['Samuel sends this for me while I travel.'],
  },
  {
    id: 'toy-order',
    subject: 'Your order 40-118',
    from: people.robert,
    when: 'Yesterday',
    body: ['Two boxes are late. We are sorry and looking into it.'],
  },
  {
    id: 'deep-freeze',
    subject: 'Cold chain, third quarter',
    from: people.ingunn,
    also: [people.olu, people.mikkel],
    when: 'Monday',
    body: ['All lorries kept below four degrees.'],
  },
  {
    id: 'import-papers',
    subject: 'Papers for the container',
    from: people.kenji,
    when: 'Monday',
    body: ['The customs form needs your stamp.'],
  },
  {
    id: 'kick-off',
    kind: 'meeting-request',
    subject: 'Kick-off: one sign-in for all stores',
    from: people.nia,
    also: [people.siobhan, people.roomAurora],
    when: 'Monday',
    body: ['Tuesday at nine in room Aurora.'],
  },
  {
    id: 'shared-quote',
    subject: 'Quote for the new tills',
    from: people.victor,
    when: '07:58',
    folder: 'shared',
    body: ['Valid until the end of the month.'],
  },
  {
    id: 'shared-elena',
    subject: 'Price list for next year',
    from: people.elena,
    when: 'Sunday',
    folder: 'shared',
    body: ['Prices stay as they are.'],
  },
];

/** What `me` has received, newest first; what lies in the shared mailbox is addressed to its owner. */
export const messagesTo = (me: MailPerson, sharedOwner: MailPerson): readonly ReadMessage[] =>
  received.map(({ also = [], ...message }) => ({
    kind: 'message-read',
    folder: 'inbox',
    cc: [],
    to: [message.folder === 'shared' ? sharedOwner : me, ...also],
    ...message,
  }));
