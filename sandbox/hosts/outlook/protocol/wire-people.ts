import type { MailPerson, RecipientKind } from '../mail/types.ts';

/** By number on the wire. Source: @microsoft/office-js 1.1.110, outlook-web-16.01.js. */
const kinds: readonly RecipientKind[] = ['other', 'distributionList', 'user', 'externalUser'];

export const wirePerson = ({ name, address, kind }: MailPerson) => ({
  name,
  address,
  recipientType: kinds.indexOf(kind),
});

export const wirePeople = (people: readonly MailPerson[]) => people.map(wirePerson);
