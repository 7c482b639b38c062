import { parseClaimsChallenge } from '../../../../src/graph/transport/claims-challenge.ts';

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';
const challengeOf = (encoded: string) =>
  `Bearer realm="", authorization_uri="https://login.example/authorize", error="insufficient_claims", claims="${encoded}"`;

describe('the claims of a 401', () => {
  it('come back as the JSON text that was encoded', () => {
    const header = challengeOf(Buffer.from(claims).toString('base64'));

    expect(parseClaimsChallenge(header)).toBe(claims);
  });

  it('are read in the URL-safe alphabet and without padding too', () => {
    const umlaut = '{"id_token":{"name":{"value":"ÿþ~~?>ü"}}}';
    const header = challengeOf(Buffer.from(umlaut).toString('base64url'));

    expect(parseClaimsChallenge(header)).toBe(umlaut);
  });

  it.each([
    ['no header', null],
    ['a plain challenge', 'Bearer realm="", error="invalid_token"'],
    ['text that is no base64', challengeOf('!!!')],
    ['base64 of no JSON', challengeOf(Buffer.from('hello').toString('base64'))],
    ['base64 of a bare number', challengeOf(Buffer.from('1').toString('base64'))],
    ['a parameter whose name merely ends so', 'Bearer other_claims="e30="'],
  ])('are absent with %s', (_, header) => {
    expect(parseClaimsChallenge(header)).toBeUndefined();
  });
});
