import { element } from '../../../browser/dom.ts';
import { initials } from '../state/people.ts';
import type { Person } from '../state/people.ts';

const colourCount = 6;

/** The same person has the same colour in every run. */
const colourOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % colourCount;

/** A round sign with initials; decorative, since the name always stands beside it. */
export const avatarOf = (displayName: string, address: string): HTMLElement =>
  element(
    'span',
    { class: `avatar avatar-${String(colourOf(address))}`, 'aria-hidden': 'true' },
    initials(displayName),
  );

export const avatar = (person: Person): HTMLElement =>
  avatarOf(person.displayName, person.userPrincipalName);

/** The same for a team, with square corners as Teams draws them. */
export const teamAvatar = (teamName: string): HTMLElement =>
  element(
    'span',
    { class: `avatar avatar-team avatar-${String(colourOf(teamName))}`, 'aria-hidden': 'true' },
    initials(teamName),
  );
