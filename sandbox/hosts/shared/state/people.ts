export type Person = {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly objectId: string;
  readonly jobTitle: string;
  readonly kind: 'member' | 'guest' | 'personal';
  readonly hasPhoto: boolean;
};

/** Finds a person by user principal name, or by the part of it before the `@`; case does not matter. */
export function findPerson(people: readonly Person[], name: string): Person | undefined {
  const wanted = name.toLowerCase();
  return people.find(({ userPrincipalName }) => {
    const full = userPrincipalName.toLowerCase();
    return full === wanted || full.split('@')[0] === wanted;
  });
}

/** First letters of the first and the last word, for the round sign beside a name. */
export function initials(displayName: string): string {
  const words = displayName.split(/\s+/).filter((word) => word !== '');
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}
