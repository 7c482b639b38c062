/** What a host answers to one request of MSAL; `silent` answers nothing. */
export type BridgeAnswer = Readonly<Record<string, unknown>> | 'silent';

export type BridgeRequest = {
  readonly method: 'GetInitContext' | 'GetToken' | 'GetTokenPopup';
  readonly requestId: string;
  readonly tokenParams?: Readonly<Record<string, unknown>>;
};

const isRequest = (value: unknown): value is BridgeRequest =>
  typeof value === 'object' && value !== null && 'method' in value && 'requestId' in value;

const base64url = (value: object): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

const idToken = (claims: object): string => `${base64url({ alg: 'none' })}.${base64url(claims)}.`;

export const introduction: BridgeAnswer = {
  success: true,
  initContext: { sdkName: 'fake', sdkVersion: '1' },
};

export const tokenAnswer = (accessToken: string): BridgeAnswer => ({
  success: true,
  token: {
    access_token: accessToken,
    id_token: idToken({ oid: 'adele-oid', tid: 'contoso-tid', upn: 'adele@contoso.example' }),
    expires_in: 3600,
    scope: 'User.ReadWrite',
    properties: null,
  },
  account: { environment: 'login.windows.net' },
});

/**
 * Puts a host's bridge where the real MSAL looks for it.
 * Source: @azure/msal-browser 5.29.0, naa/BridgeProxy.ts.
 */
export function standInBridge(answer: (request: BridgeRequest) => BridgeAnswer) {
  const requests: BridgeRequest[] = [];
  const listeners: ((response: string) => void)[] = [];
  const bridge = {
    addEventListener: (_type: string, listener: (response: string) => void) => {
      listeners.push(listener);
    },
    postMessage: (message: string) => {
      const request: unknown = JSON.parse(message);
      if (!isRequest(request)) throw new Error(`MSAL sent something new: ${message}`);
      requests.push(request);
      const given = answer(request);
      if (given === 'silent') return;
      const response = {
        messageType: 'NestedAppAuthResponse',
        requestId: request.requestId,
        ...given,
      };
      queueMicrotask(() => {
        for (const listener of listeners) listener(JSON.stringify(response));
      });
    },
  };
  Object.defineProperty(window, 'nestedAppAuthBridge', { configurable: true, value: bridge });
  return {
    requests,
    dispose: () => {
      Reflect.deleteProperty(window, 'nestedAppAuthBridge');
    },
  };
}
