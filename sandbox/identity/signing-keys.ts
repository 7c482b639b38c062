import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { JWK, JWTPayload } from 'jose';

export type SigningKeys = {
  sign(claims: JWTPayload): Promise<string>;
  /** The claims of a token that these keys signed and that has not expired at `nowMs`; otherwise throws jose's error. */
  verify(token: string, nowMs: number): Promise<JWTPayload>;
  publicJwk(): Promise<JWK>;
};

const keyId = 'portrait-sandbox';

/**
 * A fresh RS256 pair, as Entra signs with, made when it is first needed. A token of an earlier sandbox is refused for
 * its signature.
 */
export function createSigningKeys(): SigningKeys {
  let made: ReturnType<typeof generateKeyPair> | undefined;
  const pair = () => (made ??= generateKeyPair('RS256'));
  return {
    async sign(claims) {
      const { privateKey } = await pair();
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId })
        .sign(privateKey);
    },
    async verify(token, nowMs) {
      const { publicKey } = await pair();
      const verified = await jwtVerify(token, publicKey, {
        algorithms: ['RS256'],
        currentDate: new Date(nowMs),
      });
      return verified.payload;
    },
    async publicJwk() {
      const { publicKey } = await pair();
      return { ...(await exportJWK(publicKey)), kid: keyId, use: 'sig', alg: 'RS256' };
    },
  };
}
