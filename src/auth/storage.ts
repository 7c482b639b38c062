const probeKey = 'msal.portrait.probe';

/**
 * Whether this page may keep something for its session. A frame whose browser blocks third-party
 * storage gets a `SecurityError` from the very mention of `sessionStorage`.
 */
export function canUseSessionStorage(page: Pick<Window, 'sessionStorage'>): boolean {
  try {
    page.sessionStorage.setItem(probeKey, '');
    page.sessionStorage.removeItem(probeKey);
    return true;
  } catch {
    return false;
  }
}
