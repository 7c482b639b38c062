import type { MsalClient } from './msal-client.ts';

/** The ways to a token, the most convenient first. */
export type Ladder = {
  readonly rung: () => MsalClient;
  /** Goes on by the popup for the rest of the visit. Rejects when MSAL cannot prepare it. */
  readonly stepDown: () => Promise<MsalClient>;
};

export type LadderParts = {
  /** Nothing where the host bridges none. */
  reachNested(): Promise<MsalClient | undefined>;
  createPopup(): Promise<MsalClient>;
};

/** Finds out at once which way is open. Rejects when not even the popup's can be prepared. */
export async function createLadder(parts: LadderParts): Promise<Ladder> {
  let rung = (await parts.reachNested()) ?? (await parts.createPopup());
  return {
    rung: () => rung,
    stepDown: async () => {
      const popup = rung.method === 'popup' ? rung : await parts.createPopup();
      // Another press may have been quicker; its client then knows who has signed in.
      if (rung.method === 'nested') rung = popup;
      return rung;
    },
  };
}
