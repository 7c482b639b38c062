import { createGraphFixture, delegatedToken, type Send } from './emulated-graph.ts';
import { targetAddresses } from './graph-targets.ts';

export type Item = Readonly<Record<string, unknown>>;

/** As Graph lists. */
export type List = {
  readonly value: readonly Item[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.count'?: number;
};

/** Adele’s contacts in the emulator, asked for with her token. */
export const setUpContacts = () => {
  const fixture = createGraphFixture();
  const token = delegatedToken(fixture.adele, 'Contacts.ReadWrite');
  const ask = (path: string, options: Send = {}) => fixture.send(path, { token, ...options });
  const list = async (path: string): Promise<List> => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    return (await response.json()) as List;
  };
  return {
    ...fixture,
    addresses: targetAddresses(fixture),
    ask,
    list,
    names: async (path: string) => (await list(path)).value.map(({ displayName }) => displayName),
    create: (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  };
};

/** The addresses of searches in one’s own contacts. */
export const contactFilter = (text: string) =>
  `/v1.0/me/contacts?$filter=${encodeURIComponent(text)}`;
export const contactSearch = (text: string) =>
  `/v1.0/me/contacts?$search=${encodeURIComponent(text)}`;
export const byAddress = (address: string) =>
  contactFilter(`emailAddresses/any(a:a/address eq '${address}')`);
