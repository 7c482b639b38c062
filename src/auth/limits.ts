/** How long a host's bridge may take to introduce itself; MSAL would wait for ever. */
export const bridgeTimeoutMs = 3_000;

/** How long a token may take that nobody is asked for. */
export const silentTimeoutMs = 10_000;

/** How long a person may take to sign in, second factor included; MSAL's own minute is too short. */
export const interactionTimeoutMs = 300_000;

/**
 * How long MSAL's hidden frame may take. Chromium forgets a press after 5 s, and the popup that may
 * have to follow needs it.
 * Source: HTML Standard, "transient activation duration"; Chromium's is 5 s.
 */
export const silentFrameTimeoutMs = 4_000;
