import { err } from '#shared';
import { hasPermission } from '../access/has-permission.ts';
import { photoPermissions, type PhotoOperationName } from '../access/permission-table.ts';
import { photoPermissionMissing } from '../failures.ts';
import type { GraphAnswer } from '../answer.ts';
import type { GraphExchange, GraphOperation } from '../types.ts';
import type { PhotoTarget, ResolvePhotoTarget } from './photo-target.ts';

export type ActOnPhoto = (exchange: GraphExchange, target: PhotoTarget) => Promise<GraphAnswer>;

/** What every call about a photo goes through before it is acted on: target, permission, the mailbox's limit. */
export const photoOperation =
  (resolve: ResolvePhotoTarget, name: PhotoOperationName, act: ActOnPhoto): GraphOperation =>
  async (exchange) => {
    const { caller, services } = exchange;
    const target = resolve(exchange);
    if (!target.ok) return target;
    if (!hasPermission(caller, photoPermissions[target.value.kind][name])) {
      return err(photoPermissionMissing);
    }
    const mailbox = { appId: caller.claims.appid, mailboxId: target.value.mailboxId };
    return services.mailboxes.run(mailbox, () => act(exchange, target.value));
  };
