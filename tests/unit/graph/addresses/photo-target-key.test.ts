import { photoTargetKey, type PhotoTarget } from '#graph';

const contact = { kind: 'contact', mailbox: { kind: 'me' }, contactId: 'AbC' } as const;

describe('the key of a target', () => {
  it('is “me” for one’s own photo, under which earlier photos are kept already', () => {
    expect(photoTargetKey({ kind: 'me' })).toBe('me');
  });

  it('tells all targets apart', () => {
    const targets: readonly PhotoTarget[] = [
      { kind: 'me' },
      { kind: 'user', userId: 'x' },
      { kind: 'group', groupId: 'x' },
      { kind: 'team', teamId: 'x' },
      contact,
      { ...contact, contactId: 'abc' },
      { ...contact, mailbox: { kind: 'user', userId: 'x' } },
    ];

    expect(new Set(targets.map(photoTargetKey)).size).toBe(targets.length);
  });

  it('does not change with the case of an object id or user principal name', () => {
    expect(photoTargetKey({ kind: 'user', userId: 'AdeleV@Contoso.com' })).toBe(
      photoTargetKey({ kind: 'user', userId: 'adelev@contoso.com' }),
    );
  });

  it('stays when a contact moves to another folder', () => {
    expect(photoTargetKey({ ...contact, folderPath: ['f'] })).toBe(photoTargetKey(contact));
  });
});
