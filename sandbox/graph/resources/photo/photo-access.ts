import { roleTemplateIds, type Person } from '../../../tenant/index.ts';
import type { PhotoOperationName } from '../../access/permission-table.ts';
import type { GraphFailure } from '../../answer.ts';
import {
  accessDenied,
  itemNotFound,
  masteredElsewhere,
  notAnOwner,
  teamArchived,
  userUnknownToPhotoService,
} from '../../failures.ts';
import type { GraphExchange } from '../../types.ts';
import type { PhotoTarget } from './photo-target.ts';

/** Who may not change this photo although the scopes would allow it. Reading has no such rules. */
export function findAccessRefusal(
  exchange: GraphExchange,
  target: PhotoTarget,
  operation: PhotoOperationName,
): GraphFailure | undefined {
  if (operation === 'readMetadata' || operation === 'readValue') return undefined;
  switch (target.kind) {
    case 'me':
    case 'user':
      return findUserRefusal(exchange, target);
    case 'group':
    case 'team':
      return isOwnerOrApplication(exchange, target) ? findGroupRefusal(target) : notAnOwner;
    case 'contact':
    case 'sharedContact':
      return undefined;
  }
}

/** Source: Microsoft Learn, profilephoto-update (2025-07-23): roles that change another user's photo with delegated rights. */
const photoAdministrators: readonly string[] = [
  roleTemplateIds.globalAdministrator,
  roleTemplateIds.userAdministrator,
  roleTemplateIds.peopleAdministrator,
];

const isPhotoAdministrator = ({ caller }: GraphExchange): boolean =>
  caller.roleTemplateIds.some((id) => photoAdministrators.includes(id));

function findUserRefusal(
  exchange: GraphExchange,
  { kind, person }: PhotoTarget,
): GraphFailure | undefined {
  if (kind === 'user' && exchange.caller.permissionType !== 'application') {
    if (!isPhotoAdministrator(exchange)) return accessDenied;
  }
  if (person === undefined) return undefined;
  // Documented as allowed today, refused in reports. Source: msgraph-sdk-php issue 84, msgraph-sdk-dotnet issue 424.
  if (person.kind === 'personal') return itemNotFound;
  if (isUnknownToPhotoService(person, kind)) return userUnknownToPhotoService;
  return kind === 'me' ? findPolicyRefusal(exchange) : undefined;
}

/**
 * Some members without a mailbox (msgraph-sdk-dotnet issue 1247), and guests who try themselves in the host
 * tenant (office365itpros.com, 2022-06-07); an administrator can set a guest's photo (practical365.com).
 */
const isUnknownToPhotoService = (person: Person, kind: PhotoTarget['kind']): boolean =>
  person.kind === 'guest' ? kind === 'me' : person.photoStorage === 'none';

/** `allowedRoles` keeps everybody else from changing photos. Source: Microsoft Learn, profilephoto-configure-settings. */
const findPolicyRefusal = (exchange: GraphExchange): GraphFailure | undefined =>
  exchange.services.settings().photoPolicy === 'allowed' || isPhotoAdministrator(exchange)
    ? undefined
    : accessDenied;

/** In delegated use the scope is not enough, not even for a Global Administrator. Source: pnp/powershell issue 750 (2021). */
function isOwnerOrApplication({ caller }: GraphExchange, { group }: PhotoTarget): boolean {
  if (caller.permissionType === 'application') return true;
  return caller.person !== undefined && (group?.ownerIds.includes(caller.person.objectId) ?? false);
}

/** A synced group is changed where it comes from, and an archived team not at all; the group's own photo is no setting of the team. */
function findGroupRefusal({ kind, group }: PhotoTarget): GraphFailure | undefined {
  if (group?.source === 'synced') return masteredElsewhere;
  return kind === 'team' && group?.teamState === 'archived' ? teamArchived : undefined;
}
