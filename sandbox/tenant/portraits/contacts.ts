import { seedContacts } from '../seed/contacts.ts';
import type { PortraitTraits } from './traits.ts';

const traits: readonly PortraitTraits[] = [
  {
    skin: 'fair',
    face: 'oval',
    hair: { style: 'bob', color: 'blond' },
    eyes: 'lashes',
    mouth: 'smile',
    clothes: { style: 'turtleneck', color: '#33415c' },
    background: { scene: 'arch', color: '#d4a5a5' },
  },
  {
    skin: 'olive',
    face: 'square',
    hair: { style: 'bald', color: 'espresso' },
    mouth: 'grin',
    beard: 'full',
    glasses: 'square',
    clothes: { style: 'shirt', color: '#7a9e7e' },
    background: { scene: 'hills', color: '#c8b6e2' },
  },
  {
    skin: 'fair',
    face: 'round',
    hair: { style: 'ponytail', color: 'honey' },
    mouth: 'gentle',
    details: ['freckles'],
    clothes: { style: 'hoodie', color: '#b56576' },
    background: { scene: 'confetti', color: '#6aa8a1' },
  },
];

/** The first three contacts have a photo, the others none. */
export const contactPortraits: ReadonlyMap<string, PortraitTraits> = new Map(
  seedContacts.slice(0, traits.length).flatMap((contact, index) => {
    const drawn = traits[index];
    return drawn === undefined ? [] : [[contact.contactId, drawn] as const];
  }),
);
