import type { OutlookContact } from '#graph';
import type { ItemPerson } from '#hosts';

export const elena: ItemPerson = {
  displayName: 'Elena Petrova',
  mailAddress: 'elena@fabrikam.com',
  role: 'sender',
  recipient: 'outsider',
};

export const priya: ItemPerson = {
  displayName: 'Priya Raman',
  mailAddress: 'priyar@contoso.com',
  role: 'recipient',
  recipient: 'colleague',
};

export const contactOf = ({ displayName, mailAddress }: ItemPerson): OutlookContact => ({
  target: { kind: 'contact', mailbox: { kind: 'me' }, contactId: mailAddress },
  displayName,
  mailAddresses: [mailAddress],
});
