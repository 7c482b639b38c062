import { acceptedPermissions, graphClouds, requestedScopes, type GraphOperation } from '#graph';

const operations: readonly GraphOperation[] = [
  'read-user',
  'read-photo',
  'replace-photo',
  'remove-photo',
];

describe('permissions for one’s own photo', () => {
  it.each(operations)('ask for User.ReadWrite alone to %s', (operation) => {
    expect(requestedScopes.me[operation]).toEqual(['User.ReadWrite']);
  });

  it.each(operations)('ask only for what the service accepts to %s', (operation) => {
    const { delegatedWork, delegatedPersonal } = acceptedPermissions.me[operation];

    for (const scope of requestedScopes.me[operation]) {
      expect(delegatedWork).toContain(scope);
      expect(delegatedPersonal).toContain(scope);
    }
  });

  it.each(operations)('name their source to %s', (operation) => {
    expect(acceptedPermissions.me[operation].source).toMatch(/^Microsoft Learn, /);
  });

  it('have nothing for applications, which have no “me”', () => {
    for (const operation of operations) {
      expect(acceptedPermissions.me[operation].application).toEqual([]);
    }
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
