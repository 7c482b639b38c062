import { invariant } from '#shared';
import { createContactBook } from './contact-book.ts';
import { createGroupBook } from './group-book.ts';
import { createPhotoProperties } from './photo-properties.ts';
import { createPhotoShelf } from './photo-shelf.ts';
import { drawSeedPhoto, hasSeedPhoto } from './seed-photo.ts';
import { domain, seedPeople } from './seed/people.ts';
import type { Tenant } from './types.ts';

const tenantId = '3e7d2b64-91c8-4f0a-b5d6-c0a7e5510001';

/** A tenant as seeded: the same people, ids and photos in every run. Photos are drawn when first asked for. */
export function createTenant(): Tenant {
  const [defaultPerson] = seedPeople;
  invariant(defaultPerson !== undefined, 'the tenant has people');
  // Entra compares object ids and user principal names without regard to case.
  const byIdentifier = new Map(
    seedPeople.flatMap((person) => [
      [person.objectId.toLowerCase(), person] as const,
      [person.userPrincipalName.toLowerCase(), person] as const,
    ]),
  );
  const photos = createPhotoShelf({ has: hasSeedPhoto, draw: drawSeedPhoto });
  const photoProperties = createPhotoProperties();
  const contactBook = createContactBook();
  const groupBook = createGroupBook();
  return {
    tenantId,
    displayName: 'Contoso',
    domain,
    people: seedPeople,
    get groups() {
      return groupBook.list();
    },
    contactBook,
    defaultPerson,
    findPerson: (identifier) => byIdentifier.get(identifier.toLowerCase()),
    findGroup: (id) => groupBook.find(id),
    changeTeam: (id, change) => groupBook.changeTeam(id, change),
    photos,
    photoProperties,
    reset: () => {
      photos.reset();
      photoProperties.reset();
      contactBook.reset();
      groupBook.reset();
    },
  };
}
