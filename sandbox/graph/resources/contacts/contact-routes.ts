import type { Route } from '../../http/match-route.ts';
import { listChildFolders, listTopFolders, readFolder } from './contact-folders.ts';
import { contactOperation } from './contact-operation.ts';
import { createContact } from './create-contact.ts';
import { listContacts, readContact } from './read-contacts.ts';
import { translateIds } from './translate-ids.ts';

const contacts = {
  GET: contactOperation('read', listContacts),
  POST: contactOperation('create', createContact),
};
const contact = { GET: contactOperation('read', readContact) };

/** Contacts and their folders below a person. Source: official OpenAPI description (2025-01). */
export function contactRoutes(person: string): readonly Route[] {
  const folder = `${person}/contactFolders/:folder/...childFolders`;
  return [
    { path: `${person}/contacts`, methods: contacts },
    { path: `${person}/contacts/:contact`, methods: contact },
    {
      path: `${person}/contactFolders`,
      methods: { GET: contactOperation('read', listTopFolders) },
    },
    { path: folder, methods: { GET: contactOperation('read', readFolder) } },
    {
      path: `${folder}/childFolders`,
      methods: { GET: contactOperation('read', listChildFolders) },
    },
    { path: `${folder}/contacts`, methods: contacts },
    { path: `${folder}/contacts/:contact`, methods: contact },
    { path: `${person}/translateExchangeIds`, methods: { POST: translateIds } },
  ];
}
