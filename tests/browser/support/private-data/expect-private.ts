import { expect } from '@playwright/test';

import { mappedNames } from '../mapped-names.ts';
import type { KeptData } from './kept-data.ts';
import { secretsIn, type Secrets } from './secrets.ts';
import type { WatchedRequest } from './watch-context.ts';

const graphOrigin = `https://${mappedNames.graph}`;
const identityOrigin = `https://${mappedNames.identity}`;
const jpegStart = Buffer.from([0xff, 0xd8, 0xff]);

/** Texts that anybody may read: console lines, messages, addresses. */
export function expectNoSecret(texts: readonly string[], secrets: Secrets): void {
  for (const text of texts) expect(secretsIn(text, secrets), text.slice(0, 200)).toEqual([]);
}

/** A photo goes to Graph, a token to Graph in its header; who signs in, the sign-in may know. */
export function expectNamedReceiver(request: WatchedRequest, secrets: Secrets): void {
  const { url, authorization, body = Buffer.alloc(0) } = request;
  if (url.origin !== graphOrigin) {
    expect(authorization, url.href).toBeUndefined();
    expect(body.includes(jpegStart), url.href).toBe(false);
  }
  if (url.origin !== identityOrigin) {
    const text = body.includes(jpegStart) ? '' : body.toString();
    expectNoSecret([url.href, text], secrets);
  }
}

/**
 * A random number by which Office.js knows the browser again. Source: @microsoft/office-js 1.1.110, seen in the browser.
 */
const officeJsKey = 'Office API client';
/** MSAL's, and those by which Office.js remembers its host. */
const namedSessionKey = /^(msal\.|hostInfoValue$|_xdm_)/;
const guid = /^[\da-f-]{36}$/;

const isOfOfficeJs = ([key, value]: readonly [string, string]): boolean =>
  key === officeJsKey && guid.test(value);

/** What the browser keeps for the app. `tokens`: whether MSAL may have some in this window's session. */
export function expectNamedKeeping(
  kept: KeptData,
  secrets: Secrets,
  tokens: 'in-session' | 'nowhere',
): void {
  const { cookies, databases, caches, localStorage, sessionStorage } = kept;
  const ownLocal = Object.entries(localStorage).filter((entry) => !isOfOfficeJs(entry));
  expect({ cookies, databases, caches, ownLocal }).toEqual({
    cookies: '',
    databases: databases.filter((name) => name === 'portrait-history'),
    caches: [],
    ownLocal: [],
  });
  expect(Object.keys(sessionStorage).filter((key) => !namedSessionKey.test(key))).toEqual([]);
  if (tokens === 'nowhere') expectNoSecret(Object.values(sessionStorage), secrets);
}
