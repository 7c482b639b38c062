/**
 * What travels by postMessage between Office.js and Outlook on the web, as JSON text.
 * Source: @microsoft/office-js 1.1.110, office.js and outlook-web-16.01.js, read and run.
 */

export type OfficeMessage = {
  /** What the page asks for, or the event that it registers. */
  readonly actionName: string;
  readonly action: 'invoke' | 'register' | 'unregister';
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: unknown;
};

const actions = ['invoke', 'register', 'unregister'] as const;

/** The request in `data`, or `undefined` when it is none. */
export function parseOfficeMessage(data: unknown): OfficeMessage | undefined {
  const message = typeof data === 'string' ? parseJson(data) : undefined;
  if (typeof message !== 'object' || message === null) return undefined;
  const { _messageType, _actionName, _conversationId, _correlationId, _actionType, _data } =
    message as Readonly<Record<string, unknown>>;
  const action = actions[Number(_actionType ?? 0)];
  if (_messageType !== 0 || typeof _actionName !== 'string' || action === undefined) {
    return undefined;
  }
  return {
    actionName: _actionName,
    action,
    conversationId: String(_conversationId),
    correlationId: Number(_correlationId),
    data: _data,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What Outlook answers when it does not know the action. */
const notImplemented = -5;

export type OfficeAnswer =
  { readonly status: 'done'; readonly data: unknown } | { readonly status: 'not-known' };

export const officeResponse = (
  message: OfficeMessage,
  { hostOrigin, answer }: { readonly hostOrigin: string; readonly answer: OfficeAnswer },
): string =>
  JSON.stringify({
    _messageType: 1,
    _actionName: message.actionName,
    _conversationId: message.conversationId,
    _correlationId: message.correlationId,
    _origin: hostOrigin,
    _errorCode: answer.status === 'done' ? 0 : notImplemented,
    _responseType: 0,
    _data: answer.status === 'done' ? answer.data : null,
    _serializerVersion: 1,
  });

export type OfficeEvent = { readonly name: string; readonly data: unknown };

/** What the host says unasked, to whoever registered the event. */
export const officeEvent = (
  registered: OfficeMessage,
  { hostOrigin, data }: { readonly hostOrigin: string; readonly data: unknown },
): string =>
  JSON.stringify({
    _messageType: 1,
    _actionName: registered.actionName,
    _conversationId: registered.conversationId,
    _correlationId: registered.correlationId,
    _origin: hostOrigin,
    _errorCode: 0,
    _responseType: 1,
    _data: data,
    _serializerVersion: 1,
  });
