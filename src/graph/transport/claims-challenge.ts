/**
 * The claims that a 401 asks the next token to have, as the JSON text that sign-in libraries take;
 * `undefined` when the header holds no readable challenge.
 * Source: Microsoft Learn, entra/identity-platform/claims-challenge.
 */
export const parseClaimsChallenge = (wwwAuthenticate: string | null): string | undefined => {
  const encoded = /(?:^|[\s,])claims="([^"]+)"/i.exec(wwwAuthenticate ?? '')?.[1];
  if (encoded === undefined) return undefined;
  try {
    const base64 = encoded.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const claims = new TextDecoder().decode(bytes);
    return typeof JSON.parse(claims) === 'object' ? claims : undefined;
  } catch {
    // An unreadable challenge is treated as a plain refusal: a fresh token is asked for without claims.
    return undefined;
  }
};
