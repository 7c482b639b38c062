import {
  BrowserAuthError,
  BrowserAuthErrorCodes,
  PublicClientApplication,
  type Configuration,
} from '@azure/msal-browser';

import type { Clock } from '#shared';

import { popupClosed } from './popup-closed.ts';

/** What MSAL's requests, whose types it does not export, have in common here. */
type PopupResponseRequest = { readonly correlationId: string; readonly state?: string };

/**
 * MSAL's own application waits out its whole limit when a person closes the popup; this one ends the
 * wait with `user_cancelled` instead.
 */
export class PopupClientApplication extends PublicClientApplication {
  readonly #clock: Clock;

  constructor(configuration: Configuration, clock: Clock) {
    super(configuration);
    this.#clock = clock;
  }

  /** The hook that MSAL documents for subclasses. Source: @azure/msal-browser 5.29.0, PublicClientApplication.ts. */
  protected override async waitForPopupResponse(
    request: PopupResponseRequest,
    popupWindow: Window,
    popupWindowParent: Window,
  ): Promise<string> {
    const stop = new AbortController();
    const closed = popupClosed(
      { popup: popupWindow, page: popupWindowParent.document },
      this.#clock,
      stop.signal,
    ).then(() => {
      throw new BrowserAuthError(BrowserAuthErrorCodes.userCancelled, request.correlationId);
    });
    try {
      return await Promise.race([
        super.waitForPopupResponse(request, popupWindow, popupWindowParent),
        closed,
      ]);
    } finally {
      stop.abort();
    }
  }
}
