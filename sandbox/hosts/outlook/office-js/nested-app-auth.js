/* global window */
/*
 * The bridge of nested app authentication, which real hosts bring along with their Office.js and npm's lacks. It
 * carries MSAL's requests to the shell around the page and its answers back, as text. The shell says in the frame's
 * name whether it has one. Source: @azure/msal-browser 5.29.0, naa/BridgeProxy.ts.
 */
(() => {
  const readName = () => {
    try {
      return JSON.parse(window.name);
    } catch {
      return undefined;
    }
  };
  const frame = readName();
  if (frame?.sandboxBridge !== 'present' || window.parent === window) return;
  const hostOrigin = String(frame.xdmInfo).split('|')[2];
  const listeners = new Set();

  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== hostOrigin) return;
    const response = event.data?.sandboxNestedAuth;
    if (typeof response !== 'string') return;
    for (const listener of [...listeners]) listener({ data: response });
  });
  window.nestedAppAuthBridge = {
    addEventListener: (type, listener) => void (type === 'message' && listeners.add(listener)),
    removeEventListener: (type, listener) => void listeners.delete(listener),
    postMessage: (request) => window.parent.postMessage({ sandboxNestedAuth: request }, hostOrigin),
  };
})();
