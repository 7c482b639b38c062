import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

import { postponeClosing } from './postpone-closing.ts';

postponeClosing(window);
// Whoever opens this page by hand brings no answer of a sign-in; there is nothing to say to them.
broadcastResponseToMainFrame().catch(() => undefined);
