import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// Whoever opens this page by hand brings no answer of a sign-in; there is nothing to say to them.
broadcastResponseToMainFrame().catch(() => undefined);
