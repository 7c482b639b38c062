import { parseLocale } from './locale.ts';
import { parseHostTheme } from './theme.ts';
import type { HostContext, HostTheme } from './types.ts';

/** What the page's own address says of the host, before the host has answered. */
export type UrlHints = {
  readonly theme?: HostTheme;
  /** BCP 47, canonical, e.g. `es-ES`. */
  readonly locale?: string;
};

/**
 * Reads `?theme={app.theme}&locale={app.locale}`, which Teams fills in when it opens a `contentUrl`.
 * A value that the host left as its placeholder, or that is no theme or no language tag, is absent.
 *
 * Source: Microsoft Learn, "Get context for your tab" (placeholders `{app.theme}`, `{app.locale}`).
 */
export function readUrlHints(search: string): UrlHints {
  const query = new URLSearchParams(search);
  const theme = parseHostTheme(query.get('theme'));
  const locale = parseLocale(query.get('locale'));
  return {
    ...(theme !== undefined && { theme }),
    ...(locale !== undefined && { locale }),
  };
}

/** The person whom the page's own address names. No proof of anything. */
export type PersonHint = Required<Pick<HostContext, 'tenantId' | 'userObjectId'>>;

const guid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/**
 * Reads `#user={user.id}&tenant={user.tenant.id}`, which Teams fills in when it opens a `contentUrl`; absent where
 * either is no GUID, as where a host leaves its placeholder. They stand in the fragment, which no browser sends to a
 * server. Whoever writes the address chooses what stands there: good for looking ahead, until the host has answered.
 *
 * Source: Microsoft Learn, "Get context for your tab" (placeholders for every field of the context; no proof of identity).
 */
export function readPersonHint(hash: string): PersonHint | undefined {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const userObjectId = fields.get('user') ?? '';
  const tenantId = fields.get('tenant') ?? '';
  return guid.test(userObjectId) && guid.test(tenantId) ? { tenantId, userObjectId } : undefined;
}
