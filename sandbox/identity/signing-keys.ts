import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { JWK, JWTPayload } from 'jose';

import type { Clock } from '#shared';

export type SigningKeys = {
  sign(claims: JWTPayload): Promise<string>;
  /** The claims of a token that these keys signed and that has not expired; otherwise throws jose's error. */
  verify(token: string): Promise<JWTPayload>;
  publicJwk(): Promise<JWK>;
};

const keyId = 'portrait-sandbox';

/**
 * A fresh RS256 pair, as Entra signs with. Made anew at every start, so that a token of an earlier sandbox is
 * refused for its signature.
 */
export function createSigningKeys(clock: Clock): SigningKeys {
  const pair = generateKeyPair('RS256');
  return {
    async sign(claims) {
      const { privateKey } = await pair;
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId })
        .sign(privateKey);
    },
    async verify(token) {
      const { publicKey } = await pair;
      const verified = await jwtVerify(token, publicKey, {
        algorithms: ['RS256'],
        currentDate: new Date(clock.now()),
      });
      return verified.payload;
    },
    async publicJwk() {
      const { publicKey } = await pair;
      return { ...(await exportJWK(publicKey)), kid: keyId, use: 'sig', alg: 'RS256' };
    },
  };
}
