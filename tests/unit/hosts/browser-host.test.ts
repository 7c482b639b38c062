/**
 * @jest-environment jsdom
 */
import { createBrowserHost } from '../../../src/hosts/browser/index.ts';
import { findHostAround } from '../../../src/hosts/find-host.ts';
import { createHostLoader } from '../../../src/hosts/load-host.ts';
import type { HostTheme } from '../../../src/hosts/types.ts';

import { describeHostConformance } from './conformance.ts';

type Preference = 'forced-colors' | 'prefers-contrast' | 'prefers-color-scheme';

const preferencesOf: Record<HostTheme, readonly Preference[]> = {
  default: [],
  dark: ['prefers-color-scheme'],
  contrast: ['prefers-contrast'],
};

/** jsdom has no media queries: these stand for the three that the adapter asks. */
function standInPreferences(initial: readonly Preference[]) {
  let active = initial;
  const lists: { target: EventTarget; query: string }[] = [];
  window.matchMedia = (query) => {
    const target = new EventTarget();
    lists.push({ target, query });
    Object.defineProperty(target, 'matches', {
      get: () => active.some((preference) => query.includes(preference)),
    });
    return target as MediaQueryList;
  };
  return (next: readonly Preference[]): void => {
    const before = active;
    active = next;
    for (const { target, query } of lists) {
      const changed = [before, next].map((set) => set.some((name) => query.includes(name)));
      if (changed[0] !== changed[1]) target.dispatchEvent(new Event('change'));
    }
  };
}

const setLanguage = (language: string): void => {
  Object.defineProperty(window.navigator, 'language', { configurable: true, value: language });
};

describeHostConformance('browser', ({ theme, locale }) => {
  const prefer = standInPreferences(preferencesOf[theme]);
  setLanguage(locale);
  const loadHost = createHostLoader({
    hostAround: (options) => findHostAround(window, options),
    loadOutlookHost: () => Promise.reject(new Error('The page is not Outlook’s')),
    loadTeamsHost: () => Promise.reject(new Error('The page is not framed')),
    loadBrowserHost: () => Promise.resolve(createBrowserHost(window)),
  });
  return {
    load: () => loadHost({ extraHostOrigins: () => Promise.resolve([]) }),
    changeTheme: (next) => {
      prefer(preferencesOf[next]);
      return Promise.resolve();
    },
    dispose: () => undefined,
  };
});

describe('the browser host', () => {
  it.each<readonly Preference[]>([['forced-colors'], ['prefers-contrast', 'prefers-color-scheme']])(
    'puts contrast before dark (%s)',
    (...preferences) => {
      standInPreferences(preferences);
      expect(createBrowserHost(window).context.theme).toBe('contrast');
    },
  );

  it('names itself and knows no tenant and no user', () => {
    standInPreferences([]);
    setLanguage('de-DE');
    expect(createBrowserHost(window).context).toEqual({
      hostName: 'browser',
      theme: 'default',
      locale: 'de-DE',
    });
  });
});
