import { requestedScopes } from '#graph';

/** Both photos are written by one press, so both permissions are one question. */
export const teamWriteScopes: readonly string[] = [
  ...requestedScopes.team['replace-photo'],
  ...requestedScopes.group['replace-photo'],
];

export const teamReadScopes: readonly string[] = [
  ...requestedScopes.team['read-photo'],
  ...requestedScopes.group['read-photo'],
];
