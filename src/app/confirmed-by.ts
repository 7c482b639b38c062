import type { SignedInAccount } from '#auth';
import type { ShownPhotoCopy } from '#history';

import type { RecalledPhoto } from './session.ts';

/** What was recalled by the host's word, if the token speaks for the same person. */
export const confirmedBy = (
  account: SignedInAccount,
  recalled: RecalledPhoto | undefined,
): ShownPhotoCopy | undefined =>
  recalled?.owner.tenantId === account.tenantId && recalled.owner.userObjectId === account.objectId
    ? recalled.shown
    : undefined;
