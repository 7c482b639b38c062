import type { MsalClient } from './msal-client.ts';

/** The ways to a token, the most convenient first. */
export type Ladder = {
  readonly rung: () => MsalClient;
  /** Goes on by the popup for the rest of the visit. Rejects when MSAL cannot prepare it. */
  readonly stepDown: () => Promise<MsalClient>;
  /** `silent`: the last silent request was left unanswered. A press does not outlive another wait for it. */
  readonly bridge: () => BridgeState;
  readonly noteBridge: (state: BridgeState) => void;
};

export type BridgeState = 'answering' | 'silent';

export type LadderParts = {
  /** Nothing where the host bridges none. */
  reachNested(): Promise<MsalClient | undefined>;
  createPopup(): Promise<MsalClient>;
};

/** Finds out at once which way is open. Rejects when not even the popup's can be prepared. */
export async function createLadder(parts: LadderParts): Promise<Ladder> {
  let rung = (await parts.reachNested()) ?? (await parts.createPopup());
  let bridge: BridgeState = 'answering';
  return {
    rung: () => rung,
    bridge: () => bridge,
    noteBridge: (state) => {
      bridge = state;
    },
    stepDown: async () => {
      const popup = rung.method === 'popup' ? rung : await parts.createPopup();
      // Another press may have been quicker; its client then knows who has signed in.
      if (rung.method === 'nested') rung = popup;
      return rung;
    },
  };
}
