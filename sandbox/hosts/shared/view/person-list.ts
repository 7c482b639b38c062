import { element } from '../../../browser/dom.ts';
import type { Person } from '../state/people.ts';
import { avatar } from './avatar.ts';

export type PersonList = {
  readonly root: HTMLElement;
  show(userPrincipalName: string): void;
};

function entry(person: Person, onPick: (userPrincipalName: string) => void) {
  const input = element('input', {
    type: 'radio',
    name: 'person',
    value: person.userPrincipalName,
  });
  input.addEventListener('change', () => onPick(person.userPrincipalName));
  const root = element(
    'label',
    { class: 'person' },
    input,
    avatar(person),
    element(
      'span',
      { class: 'person-text' },
      element('span', { class: 'person-name' }, person.displayName),
      element('span', { class: 'hint' }, ` ${person.jobTitle}`),
    ),
    person.hasPhoto ? undefined : element('span', { class: 'tag' }, 'no photo'),
  );
  return { input, root };
}

/** Everybody who can be signed in, with what they do and whether they have a photo. */
export function personList(
  people: readonly Person[],
  onPick: (userPrincipalName: string) => void,
): PersonList {
  const entries = people.map((person) => entry(person, onPick));
  return {
    root: element(
      'fieldset',
      { class: 'people' },
      element('legend', { class: 'visually-hidden' }, 'Signed-in person'),
      element('div', { class: 'people-scroll' }, ...entries.map(({ root }) => root)),
    ),
    show(userPrincipalName) {
      const input = entries.find((each) => each.input.value === userPrincipalName)?.input;
      if (input === undefined || input.checked) return;
      input.checked = true;
      input.closest('label')?.scrollIntoView({ block: 'nearest' });
    },
  };
}
