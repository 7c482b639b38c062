import {
  acceptedCallPermissions,
  acceptedPermissions,
  graphClouds,
  requestedCallScopes,
  requestedScopes,
  type PhotoOperation,
} from '#graph';

const writes: readonly PhotoOperation[] = ['replace-photo', 'remove-photo'];

const photoRows = Object.entries(acceptedPermissions).flatMap(([subject, row]) =>
  Object.entries(row).map(([operation, accepted]) => ({
    subject: subject as keyof typeof acceptedPermissions,
    operation: operation as PhotoOperation,
    accepted,
  })),
);
const callRows = Object.entries(acceptedCallPermissions).map(([call, accepted]) => ({
  call: call as keyof typeof acceptedCallPermissions,
  accepted,
}));

describe('permissions for photos', () => {
  it('cover every operation on every kind of photo', () => {
    expect(photoRows).toHaveLength(6 * 5);
  });

  it.each(photoRows)(
    'asked for to $operation of $subject are ones that the service takes',
    (row) => {
      const { delegatedWork } = row.accepted;
      const requested = requestedScopes[row.subject][row.operation];

      if (delegatedWork.length === 0) return;
      expect(requested).toHaveLength(1);
      expect(delegatedWork).toContain(requested[0]);
    },
  );

  it.each(photoRows)('name their source ($subject, $operation)', ({ accepted }) => {
    expect(accepted.source).toMatch(/^Microsoft Learn, /);
  });

  it('ask for User.ReadWrite alone, whatever is done to one’s own photo', () => {
    expect(new Set(Object.values(requestedScopes.me).flat())).toEqual(new Set(['User.ReadWrite']));
  });

  it('have nothing for applications, which have no “me”', () => {
    for (const { application } of Object.values(acceptedPermissions.me)) {
      expect(application).toEqual([]);
    }
  });

  it('let nobody remove the photo of a team or contact, or write a photo’s properties', () => {
    const nobody = { delegatedWork: [], delegatedPersonal: [], application: [] };
    expect(acceptedPermissions.team['remove-photo']).toMatchObject(nobody);
    expect(acceptedPermissions.contact['remove-photo']).toMatchObject(nobody);
    for (const row of Object.values(acceptedPermissions)) {
      expect(row['update-properties']).toMatchObject(nobody);
    }
  });

  it('give no photo’s metadata to personal accounts', () => {
    for (const row of Object.values(acceptedPermissions)) {
      expect(row['read-metadata'].delegatedPersonal).toEqual([]);
    }
  });

  it.each(writes)('say in words what else it takes to %s of others', (operation) => {
    expect(acceptedPermissions.user[operation].note).toContain('administrator role');
    expect(acceptedPermissions.group[operation].note).toContain('owners');
  });
});

describe('permissions for other calls', () => {
  it.each(callRows)('asked for to $call are ones that the service takes', ({ call, accepted }) => {
    expect(accepted.delegatedWork).toEqual(expect.arrayContaining([...requestedCallScopes[call]]));
    expect(accepted.source).toMatch(/^Microsoft Learn, /);
  });
});

describe('clouds', () => {
  it('are named by bare https origins', () => {
    for (const { graphRoot, authorityRoot } of Object.values(graphClouds)) {
      expect(new URL(graphRoot).origin).toBe(graphRoot);
      expect(new URL(authorityRoot).origin).toBe(authorityRoot);
      expect(graphRoot).toMatch(/^https:/);
    }
  });

  it('have each a Graph of their own', () => {
    const roots = Object.values(graphClouds).map(({ graphRoot }) => graphRoot);

    expect(new Set(roots).size).toBe(4);
  });
});
