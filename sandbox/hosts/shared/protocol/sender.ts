/** Who sent a message: a window, compared by identity, and the origin that the browser vouches for. */
type Sender = { readonly source: unknown; readonly origin: string };

/** True only for the framed page itself: its window alone is not enough, since a frame can be navigated elsewhere. */
export const isFrom = (expected: Sender, event: Sender): boolean =>
  expected.source !== null && event.source === expected.source && event.origin === expected.origin;
