import { firstLocale } from '../locale.ts';
import { toHostTheme } from '../theme.ts';
import type { HostContext } from '../types.ts';

/**
 * Reads TeamsJS's context without believing in any field: the host sends it as loose JSON, and which
 * fields it fills differs by host, version and platform.
 */
export function toHostContext(context: unknown, fallbackLocale: string): HostContext {
  const app = fieldOf(context, 'app');
  const user = fieldOf(context, 'user');
  const tenantId = textOf(fieldOf(fieldOf(user, 'tenant'), 'id'));
  const userObjectId = textOf(fieldOf(user, 'id'));
  return {
    hostName: toHostName(fieldOf(fieldOf(app, 'host'), 'name')),
    theme: toHostTheme(fieldOf(app, 'theme')),
    locale: firstLocale(fieldOf(app, 'locale'), fallbackLocale),
    ...(tenantId !== undefined && { tenantId }),
    ...(userObjectId !== undefined && { userObjectId }),
  };
}

/**
 * One name per product: `OutlookWin32` is Outlook, `TeamsModern` is Teams. A host without a name, or
 * with one we do not know, is taken for Teams, as TeamsJS itself does.
 * Source: @microsoft/teams-js 2.58.0, enum HostName and app.getContext.
 */
function toHostName(name: unknown): 'Teams' | 'Outlook' | 'Office' {
  if (typeof name !== 'string') return 'Teams';
  if (name.startsWith('Outlook')) return 'Outlook';
  return name === 'Office' ? 'Office' : 'Teams';
}

export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
