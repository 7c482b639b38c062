/** Directory roles by template id. Sources: Microsoft Learn, profilephoto-configure-settings; Entra built-in roles, permissions-reference. */
export const roleTemplateIds = {
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  userAdministrator: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  peopleAdministrator: '024906de-61e5-49c8-8572-40335f1e0e10',
} as const;

/** As the directory shows them. */
export const roleNames: ReadonlyMap<string, string> = new Map([
  [roleTemplateIds.globalAdministrator, 'Global Administrator'],
  [roleTemplateIds.userAdministrator, 'User Administrator'],
  [roleTemplateIds.peopleAdministrator, 'People Administrator'],
]);
