import type { Caller } from '../types.ts';
import type { AcceptedPermissions } from './permission-table.ts';

export const hasPermission = (caller: Caller, accepted: AcceptedPermissions): boolean =>
  accepted[caller.permissionType].some((name) => caller.granted.has(name));
