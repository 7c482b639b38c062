import sharp from 'sharp';
import {
  createTenant,
  drawFixturePicture,
  type PhotoKey,
} from '../../../../sandbox/tenant/index.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const readSeeded = async (key: PhotoKey) => {
  const versions = await createTenant().photos.readVersions(key);
  return versions[0]?.photo ?? 'absent';
};

describe('the people', () => {
  const { people, defaultPerson, domain } = createTenant();

  it('begin with Adele Vance', () => {
    expect(defaultPerson).toMatchObject({
      displayName: 'Adele Vance',
      userPrincipalName: 'adelev@contoso.com',
      kind: 'member',
      hasMailbox: true,
      adminRoles: [],
    });
  });

  it('have GUIDs and names of their own', () => {
    expect(people).toHaveLength(27);
    expect(people.every(({ objectId }) => guid.test(objectId))).toBe(true);
    for (const property of ['objectId', 'userPrincipalName', 'displayName'] as const) {
      expect(new Set(people.map((person) => person[property])).size).toBe(people.length);
    }
  });

  it('are the cases that the product must cope with', () => {
    const guest = people.find(({ kind }) => kind === 'guest');

    expect(people.some(({ adminRoles }) => adminRoles.length > 0)).toBe(true);
    expect(guest?.userPrincipalName).toBe(`elena_fabrikam.com#EXT#@${domain}`);
    expect(people.some(({ kind, hasMailbox }) => kind === 'member' && !hasMailbox)).toBe(true);
    expect(people.some(({ userPrincipalName }) => userPrincipalName.includes("'"))).toBe(true);
    expect(people.some(({ displayName }) => /\p{Script=Arabic}/u.test(displayName))).toBe(true);
    expect(people.some(({ displayName }) => /\p{Script=Han}/u.test(displayName))).toBe(true);
  });

  it('are found by object id and user principal name in any case, and not by mail address', () => {
    const { findPerson } = createTenant();

    expect(findPerson('ADELEV@CONTOSO.COM')).toBe(defaultPerson);
    expect(findPerson(defaultPerson.objectId.toUpperCase())).toBe(defaultPerson);
    expect(findPerson('elena@fabrikam.com')).toBeUndefined();
  });
});

describe('groups and contacts', () => {
  it('speak only of people who exist, and count owners as members', () => {
    const { groups, findPerson } = createTenant();

    for (const { ownerIds, memberIds } of groups) {
      expect(memberIds.every((id) => findPerson(id) !== undefined)).toBe(true);
      expect(ownerIds.filter((id) => !memberIds.includes(id))).toEqual([]);
    }
  });

  it('have contact ids that differ only by case, as Exchange’s may', () => {
    const { people, contactBook } = createTenant();
    const ids = people.flatMap(({ objectId }) =>
      contactBook.listContacts(objectId).map(({ contactId }) => contactId),
    );

    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBeLessThan(ids.length);
  });
});

describe('the contact book', () => {
  it('has folders within folders, all of people who have contacts', () => {
    const { defaultPerson, contactBook } = createTenant();
    const folders = contactBook.listFolders(defaultPerson.objectId);
    const parentOf = (name: string) =>
      folders.find(({ displayName }) => displayName === name)?.parentFolderId;

    expect(folders.find(({ folderId }) => folderId === parentOf('Oslo'))?.displayName).toBe(
      'Nordic',
    );
    expect(parentOf('Suppliers')).toBeUndefined();
    expect(new Set(folders.map(({ folderId }) => folderId)).size).toBe(folders.length);
  });

  it('takes new contacts with ids of their own, and forgets them on reset', () => {
    const { defaultPerson, contactBook, reset } = createTenant();
    const before = contactBook.listContacts(defaultPerson.objectId);
    const known = new Set(before.map(({ contactId }) => contactId));

    const added = Array.from({ length: 120 }, (_, index) =>
      contactBook.add({ ...before[0]!, displayName: `New ${index}` }, 5),
    );

    expect(new Set(added.map(({ contactId }) => contactId)).size).toBe(120);
    expect(added.some(({ contactId }) => known.has(contactId))).toBe(false);
    reset();
    expect(contactBook.listContacts(defaultPerson.objectId)).toEqual(before);
  });
});

describe('the photos', () => {
  it('are there for some people and missing for several', async () => {
    const { people, photos } = createTenant();

    const seeded = await Promise.all(
      people.map(async ({ objectId }) => (await photos.readVersions(`user:${objectId}`))[0]?.photo),
    );

    const absent = seeded.filter((photo) => photo === 'absent');
    const etags = seeded.flatMap((photo) =>
      photo === undefined || photo === 'absent' ? [] : [photo.etag],
    );
    expect(absent.length).toBeGreaterThanOrEqual(4);
    expect(new Set(etags).size).toBe(people.length - absent.length);
    expect(etags.every((etag) => /^"[0-9A-F]{8}"$/.test(etag))).toBe(true);
  });

  it('are drawings of 648 pixels, the same in every run', async () => {
    const { defaultPerson, groups, contactBook } = createTenant();
    const [contact] = contactBook.listContacts(defaultPerson.objectId);
    const keys: PhotoKey[] = [
      `user:${defaultPerson.objectId}`,
      `team:${groups[0]?.objectId ?? ''}`,
      `contact:${contact?.contactId ?? ''}`,
    ];

    for (const key of keys) {
      const [first, second] = [await readSeeded(key), await readSeeded(key)];
      if (first === 'absent') throw new Error(`${key} has no photo.`);
      expect(second).toEqual(first);
      expect(await sharp(first.jpeg).metadata()).toMatchObject({
        format: 'jpeg',
        width: 648,
        height: 648,
      });
    }
  });

  it('look different for different people', async () => {
    const { people } = createTenant();
    const [first, second] = await Promise.all(
      people.slice(0, 2).map(async ({ objectId }) => {
        const photo = await readSeeded(`user:${objectId}`);
        if (photo === 'absent') throw new Error('A photo is missing.');
        return sharp(photo.jpeg).resize(64, 64).raw().toBuffer();
      }),
    );

    const difference = first!.reduce((sum, byte, at) => sum + Math.abs(byte - second![at]!), 0);

    expect(difference / first!.length).toBeGreaterThan(20);
  });

  it('go back to what they were on reset, in every slot', async () => {
    const { photos, reset, defaultPerson } = createTenant();
    const key: PhotoKey = `user:${defaultPerson.objectId}`;
    const before = await photos.readVersions(key);
    photos.appendVersion(key, { writtenAtMs: 5, photo: 'absent' });

    reset();

    expect(await photos.readVersions(key)).toEqual(before);
  });
});

describe('drawFixturePicture', () => {
  it('draws the size and format asked for, the same every time', async () => {
    const options = { widthPx: 300, heightPx: 200, format: 'png' } as const;

    const [first, second] = [await drawFixturePicture(options), await drawFixturePicture(options)];

    expect(first.equals(second)).toBe(true);
    expect(await sharp(first).metadata()).toMatchObject({ format: 'png', width: 300, height: 200 });
  });
});
