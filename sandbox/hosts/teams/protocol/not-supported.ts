/** `ErrorCode.NOT_SUPPORTED_ON_PLATFORM`. Source: @microsoft/teams-js 2.58.0, src/public/interfaces. */
const notSupportedOnPlatform = 100;

/**
 * Calls that are answered `[true, value]` or `[false, reason]`; all others take an error object as the first item.
 * Source: @microsoft/teams-js 2.58.0, callers of sendAndHandleStatusAndReason and src/public/authentication.
 */
const answeredByStatusAndReason: ReadonlySet<string> = new Set([
  'appInstallDialog.openAppInstallDialog',
  'authentication.authenticate',
  'authentication.getAuthToken',
  'calendar.composeMeeting',
  'calendar.openCalendarItem',
  'chat.openChat',
  'chat.openGroupChat',
  'conversations.openConversation',
  'executeDeepLink',
  'mail.composeMail',
  'mail.openMailItem',
  'navigateBack',
  'navigateCrossDomain',
  'navigateToTab',
  'pages.navigateToApp',
  'search.closeSearch',
  'settings.setSettings',
]);

/** An answer that makes the page's promise reject with a plain reason, rather than wait for ever. */
export function notSupportedAnswer(func: string): readonly unknown[] {
  const message = `The sandbox's Teams does not support "${func}".`;
  if (answeredByStatusAndReason.has(func)) return [false, message];
  const error = { errorCode: notSupportedOnPlatform, message };
  // `getUser` is the one call whose reason is itself an error object.
  return func === 'authentication.getUser' ? [false, error] : [error];
}
