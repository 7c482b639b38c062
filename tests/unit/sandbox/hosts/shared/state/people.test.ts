import { findPerson, initials } from '../../../../../../sandbox/hosts/shared/state/people.ts';

const people = ['AdeleV@contoso.com', 'niao@contoso.com'].map((userPrincipalName) => ({
  userPrincipalName,
  displayName: userPrincipalName,
  objectId: userPrincipalName,
  jobTitle: '',
  kind: 'member' as const,
  hasPhoto: true,
}));

describe('findPerson', () => {
  it.each(['adelev@contoso.com', 'ADELEV', 'adelev'])('finds %s', (name) => {
    expect(findPerson(people, name)?.userPrincipalName).toBe('AdeleV@contoso.com');
  });

  it('does not take a beginning for the name', () => {
    expect(findPerson(people, 'adele')).toBeUndefined();
  });
});

describe('initials', () => {
  it.each([
    ['Adele Vance', 'AV'],
    ['Björn Ångström', 'BÅ'],
    ['Ana María de la Cruz', 'AC'],
    ['Cher', 'C'],
    ['', ''],
    ['𝒜da 𝓛ove', '𝒜𝓛'],
  ])('of %s are %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
