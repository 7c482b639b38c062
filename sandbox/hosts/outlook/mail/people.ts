import type { MailPerson } from './types.ts';

const external = (name: string, address: string): MailPerson => ({
  name,
  address,
  kind: 'externalUser',
});

const colleague = (name: string, alias: string): MailPerson => ({
  name,
  address: `${alias}@contoso.com`,
  kind: 'user',
});

/** Everybody on the items. Who of them is a contact of whom stands in sandbox/tenant/seed/contacts.ts. */
export const people = {
  elena: external('Elena Petrova', 'elena@fabrikam.com'),
  aino: external('Aino Virtanen', 'aino@lucernepublishing.com'),
  sofia: external('Sofía Castaño', 'sofia@treyresearch.net'),
  dana: external('Dana Whitlock', 'dana@alpineskihouse.com'),
  robert: external("Robert D'Angelo", "robert.d'angelo@tailspintoys.com"),
  hanna: external('Hanna Müller', 'hanna.mueller@adventure-works.com'),
  olu: external('Olu Balogun', 'olu+orders@northwindtraders.com'),
  kenji: external('Kenji 佐藤', 'kenji.sato@wideworldimporters.com'),
  mikkel: external('Mikkel Sørensen', 'mikkel@fourthcoffee.com'),
  ingunn: external('Ingunn Bakke', 'ingunn@northwindtraders.com'),
  victor: external('Victor Lindqvist', 'victor@proseware.com'),
  bjorn: colleague('Björn Ångström', 'bjorna'),
  priya: colleague('Priya Raman', 'priyar'),
  samuel: colleague('Samuel Adeyemi', 'samuela'),
  siobhan: colleague("Siobhán O'Neill", "siobhano'neill"),
  nia: colleague('Nia Okafor', 'niao'),
  grant: colleague('Grant Whitfield', 'grantw'),
  retailTeam: { name: 'Retail Team', address: 'retail@contoso.com', kind: 'distributionList' },
  roomAurora: { name: 'Room Aurora', address: 'room-aurora@contoso.com', kind: 'other' },
} as const satisfies Record<string, MailPerson>;
