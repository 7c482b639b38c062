import type { BrowserContext, Request } from '@playwright/test';

import { mappedNames } from '../mapped-names.ts';

/** What must not appear where it is not named: texts, each with what it is. */
export type Secrets = ReadonlyMap<string, string>;

const identityOrigin = `https://${mappedNames.identity}`;

const tokenFields = ['access_token', 'id_token', 'refresh_token'] as const;

/** Everything that the identity service gives out from now on. */
export function collectTokens(context: BrowserContext): () => Promise<Secrets> {
  const reading: Promise<readonly (readonly [string, string])[]>[] = [];
  context.on('requestfinished', (request) => {
    if (new URL(request.url()).origin === identityOrigin) reading.push(tokensIn(request));
  });
  return async () => new Map((await Promise.all(reading)).flat());
}

async function tokensIn(request: Request): Promise<readonly (readonly [string, string])[]> {
  const response = await request.response();
  const code = /[#&]code=([^&]+)/.exec((await response?.headerValue('location')) ?? '')?.[1];
  const codes = code === undefined ? [] : [[decodeURIComponent(code), 'code'] as const];
  const isJson = (await response?.headerValue('content-type'))?.includes('json') === true;
  const body: unknown = isJson ? await response?.json().catch(() => undefined) : undefined;
  return [...codes, ...tokenFields.flatMap((field) => textsNamed(field, body))];
}

/** At any depth: the bridge's answer holds its token inside. */
function textsNamed(field: string, value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: readonly [string, unknown]) =>
    key === field && typeof inner === 'string'
      ? [[inner, field] as const]
      : textsNamed(field, inner),
  );
}

/** What of the secrets stands in a text, as `name` or `person`, never the secret itself. */
export const secretsIn = (text: string, secrets: Secrets): readonly string[] => {
  const readable = `${text} ${decoded(text)}`.toLowerCase();
  return [...secrets].flatMap(([secret, name]) =>
    readable.includes(secret.toLowerCase()) ? [name] : [],
  );
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
