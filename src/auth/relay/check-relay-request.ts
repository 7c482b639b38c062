import { err, ok, type Result } from '#shared';

/** `not-opened-here`: by hand, or by a page of somebody else. `foreign-sign-in`: to anywhere but this app's own sign-in. */
export type RelayRefusal = 'not-opened-here' | 'foreign-sign-in';

/** The one sign-in that may pass. */
export type ExpectedSignIn = {
  /** e.g. `https://login.microsoftonline.com/organizations`. */
  readonly authority: string;
  readonly clientId: string;
  /** Absolute address of `auth-redirect.html`. */
  readonly redirectUri: string;
};

/** The relay page's window, as far as it tells who asks for what. */
export type RelayWindow = {
  readonly opener: unknown;
  readonly parent: unknown;
  readonly location: Pick<Location, 'hash' | 'origin'>;
};

/**
 * Whether a page of our own opened this window for a sign-in of our own. Anybody may open the relay page
 * with any address in it, so nothing of that is believed.
 */
export function checkRelayRequest(
  page: RelayWindow,
  expected: ExpectedSignIn,
): Result<void, RelayRefusal> {
  if (!isOpenedByOwnPage(page)) return err('not-opened-here');
  const address = requestedAddress(page.location.hash);
  return address !== undefined && isExpected(address, expected)
    ? ok(undefined)
    : err('foreign-sign-in');
}

function isOpenedByOwnPage(page: RelayWindow): boolean {
  // In a frame the press could be stolen by what lies over it.
  if (page.parent !== page) return false;
  try {
    const location = fieldOf(page.opener, 'location');
    return fieldOf(location, 'origin') === page.location.origin;
  } catch {
    // Browsers let nobody look into a window of another origin.
    return false;
  }
}

/** Source: @azure/msal-browser 5.29.0, popup_relay/relayClient.ts (`#req={id, method, url}`). */
function requestedAddress(hash: string): URL | undefined {
  try {
    const request: unknown = JSON.parse(new URLSearchParams(hash.slice(1)).get('req') ?? '');
    const url = fieldOf(request, 'url');
    return fieldOf(request, 'method') === 'GET' && typeof url === 'string'
      ? new URL(url)
      : undefined;
  } catch {
    return undefined;
  }
}

function isExpected(address: URL, { authority, clientId, redirectUri }: ExpectedSignIn): boolean {
  const { origin, pathname, searchParams } = address;
  return (
    `${origin}${pathname}` === `${authority}/oauth2/v2.0/authorize` &&
    searchParams.get('client_id') === clientId &&
    searchParams.get('redirect_uri') === redirectUri
  );
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
