import { createContext, createElement, useContext, useState, type ReactNode } from 'react';

import type { AuthError } from '#auth';
import {
  createContactsClient,
  createPeopleClient,
  type ContactsClient,
  type PeopleClient,
} from '#graph';
import { useServices } from '#services';
import { invariant } from '#shared';

type Clients = {
  readonly contacts: ContactsClient<AuthError>;
  readonly people: PeopleClient<AuthError>;
};

const ClientsContext = createContext<Clients | undefined>(undefined);

/** One client for all below: it remembers which contacts it has sent, so that none is made twice. */
export function ContactsProvider({ children }: { readonly children: ReactNode }) {
  const { transport } = useServices();
  invariant(transport, 'the page of contacts has the transport in its services');
  const [clients] = useState<Clients>(() => ({
    contacts: createContactsClient(transport),
    people: createPeopleClient(transport),
  }));
  return createElement(ClientsContext.Provider, { value: clients }, children);
}

export function useClients(): Clients {
  const clients = useContext(ClientsContext);
  invariant(clients, 'contacts are looked for inside ContactsProvider');
  return clients;
}
