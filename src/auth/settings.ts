import type { Clock } from '#shared';

import type { CreateAuthOptions } from './types.ts';

export type CreateAuthSettings = CreateAuthOptions & {
  readonly clock: Clock;
};
