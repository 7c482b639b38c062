/** Far longer than a message between windows takes, and too short to be waited for. */
const closingDelayMs = 400;

/**
 * MSAL posts a window's answer and closes the window in the same breath, and the window that waits looks
 * twice a second whether it is closed: seen in a browser, it then took an answer that was still on its way
 * for a person who had turned back. So the window stands a moment longer.
 * Source: @azure/msal-browser 5.29.0, redirect_bridge/index.ts, popup_relay/index.ts and relayClient.ts.
 */
export function postponeClosing(page: Pick<Window, 'close' | 'setTimeout'>): void {
  const close = page.close.bind(page);
  page.close = () => {
    page.setTimeout(close, closingDelayMs);
  };
}
