import type { BridgeResponse } from '../../shared/protocol/nested-auth.ts';

/** The answer's `args`: the library reads the second item only. Source: @microsoft/teams-js 2.58.0, src/internal/communication. */
export const bridgeResponseArgs = (response: BridgeResponse): readonly [null, string] => [
  null,
  JSON.stringify(response),
];
