import { photoPermissions } from '../../../../sandbox/graph/access/permission-table.ts';

describe('what the photo service accepts', () => {
  it('has no way to delete the photo of a team or a contact', () => {
    for (const kind of ['team', 'contact'] as const) {
      expect(photoPermissions[kind].delete).toEqual({
        delegated: [],
        personal: [],
        application: [],
      });
    }
  });

  it('lets User.ReadWrite reach the signed-in user alone', () => {
    expect(photoPermissions.me.update.delegated).toContain('User.ReadWrite');
    expect(photoPermissions.user.update.delegated).not.toContain('User.ReadWrite');
  });

  it('accepts for reading whatever it accepts for writing a user’s photo', () => {
    for (const kind of ['me', 'user'] as const) {
      const { readValue, update } = photoPermissions[kind];
      expect(readValue.delegated).toEqual(expect.arrayContaining([...update.delegated]));
    }
  });

  it('has no metadata of photos for personal accounts', () => {
    for (const { readMetadata } of Object.values(photoPermissions)) {
      expect(readMetadata.personal).toEqual([]);
    }
  });
});
