import type { Clock } from '#shared';

import type { CreateAuthOptions } from './types.ts';

export type CreateAuthSettings = CreateAuthOptions & {
  /** `framed`: the host around the page has answered and may bridge nested app authentication. */
  readonly host: 'framed' | 'top-level';
  readonly clock: Clock;
};
