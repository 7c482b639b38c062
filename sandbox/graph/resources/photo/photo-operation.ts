import { err } from '#shared';
import { hasPermission } from '../../access/has-permission.ts';
import { photoPermissions, type PhotoOperationName } from '../../access/permission-table.ts';
import type { GraphAnswer, GraphFailure } from '../../answer.ts';
import { accessDenied, photoPermissionMissing, teamPermissionMissing } from '../../failures.ts';
import type { Caller, GraphExchange, GraphOperation } from '../../types.ts';
import { findAccessRefusal } from './photo-access.ts';
import type { FindPhotoTarget, PhotoTarget, PhotoTargetLookup } from './photo-target.ts';

export type ActOnPhoto = (exchange: GraphExchange, target: PhotoTarget) => Promise<GraphAnswer>;

/** What every call about a photo goes through before it is acted on: target, permission, the mailbox's limits. */
export const photoOperation =
  (find: FindPhotoTarget, name: PhotoOperationName, act: ActOnPhoto): GraphOperation =>
  async (exchange) => {
    const { caller, services } = exchange;
    const lookup = find(exchange);
    if (lookup.status === 'refused') return err(lookup.failure);
    const refusal = findScopeRefusal(caller, lookup, name);
    if (refusal !== undefined) return err(refusal);
    if (lookup.status === 'missing') return err(lookup.failure);
    const { target } = lookup;
    const denial = findAccessRefusal(exchange, target, name);
    if (denial !== undefined) return err(denial);
    if (target.mailboxId === undefined) return act(exchange, target);
    const mailbox = { appId: caller.claims.appid, mailboxId: target.mailboxId };
    return services.mailboxes.run(mailbox, () => act(exchange, target));
  };

function findScopeRefusal(
  caller: Caller,
  lookup: Exclude<PhotoTargetLookup, { readonly status: 'refused' }>,
  name: PhotoOperationName,
): GraphFailure | undefined {
  const kind = lookup.status === 'found' ? lookup.target.kind : lookup.kind;
  const accepted = photoPermissions[kind][name];
  if (hasPermission(caller, accepted)) return undefined;
  switch (kind) {
    case 'team':
      return teamPermissionMissing(accepted[caller.permissionType], caller.granted);
    case 'contact':
    case 'sharedContact':
      return accessDenied;
    case 'me':
    case 'user':
    case 'group':
      return photoPermissionMissing;
  }
}
