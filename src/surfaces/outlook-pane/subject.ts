import type { OutlookContact } from '#graph';
import type { ItemPerson, OpenItem } from '#hosts';

/** Whose photo the pane is about. */
export type Subject =
  | { readonly kind: 'person'; readonly person: ItemPerson }
  | { readonly kind: 'contact'; readonly contact: OutlookContact }
  | { readonly kind: 'me' }
  | { readonly kind: 'search' };

/** Whom an item is most likely about; without anybody the contacts are searched. */
export function firstSubject(item: OpenItem | undefined): Subject {
  const person = item?.people[0];
  return person === undefined ? { kind: 'search' } : { kind: 'person', person };
}

/** Values of the person list that are no address. */
const me = '#me';
const search = '#search';

/** The subject's value in the person list. */
export function valueOfSubject(subject: Subject): string {
  switch (subject.kind) {
    case 'person':
      return subject.person.mailAddress;
    case 'me':
      return me;
    case 'contact':
    case 'search':
      return search;
  }
}

export function subjectOfValue(value: string, people: readonly ItemPerson[]): Subject {
  if (value === me) return { kind: 'me' };
  const person = people.find(({ mailAddress }) => mailAddress === value);
  return person === undefined ? { kind: 'search' } : { kind: 'person', person };
}

export const personListValues = { me, search } as const;
