import {
  firstSubject,
  subjectOfValue,
  valueOfSubject,
} from '../../../../src/surfaces/outlook-pane/subject.ts';
import { contactOf, elena, priya } from './people.ts';

describe('whom the pane is about at first', () => {
  it('is the first person on the item', () => {
    expect(firstSubject({ people: [elena, priya] })).toEqual({ kind: 'person', person: elena });
  });

  it.each([
    ['an item without people', { people: [] }],
    ['nothing selected', undefined],
  ])('is whoever is searched for with %s', (_, item) => {
    expect(firstSubject(item)).toEqual({ kind: 'search' });
  });
});

describe('an entry of the person list', () => {
  it.each([
    { kind: 'person', person: priya } as const,
    { kind: 'me' } as const,
    { kind: 'search' } as const,
  ])('leads back to what it stands for ($kind)', (subject) => {
    expect(subjectOfValue(valueOfSubject(subject), [elena, priya])).toEqual(subject);
  });

  it('is the search for a contact that was found by it', () => {
    const subject = { kind: 'contact', contact: contactOf(elena) } as const;
    expect(subjectOfValue(valueOfSubject(subject), [elena])).toEqual({ kind: 'search' });
  });

  it('is the search for a person who is on the item no more', () => {
    expect(subjectOfValue(elena.mailAddress, [priya])).toEqual({ kind: 'search' });
  });
});
