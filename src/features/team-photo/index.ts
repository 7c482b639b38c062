/** The photos of a team and its group: who may change them, what both show, and the permission that it takes. */
export { AccessFailure } from './AccessFailure.tsx';
export { accessTexts } from './access-text.ts';
export { PermissionFailure } from './PermissionFailure.tsx';
export { TeamPhotos } from './TeamPhotos.tsx';
export { usePhotosDiffer } from './team-photo.ts';
export type { TeamAccess, TeamAccessAnswer } from './use-team-access.ts';
export { useTeamPermission } from './use-team-permission.ts';
export { useTeamTargets } from './use-team-targets.ts';
export { WithTeamAccess } from './WithTeamAccess.tsx';
