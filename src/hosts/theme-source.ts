import type { HostTheme } from './types.ts';

/** Who wants to hear of the next theme. Both adapters keep theirs here. */
export type ThemeSource = {
  /** Tells the listeners, unless the theme is the same as before. */
  readonly change: (theme: HostTheme) => void;
  /** The listener is called until the returned function is. */
  readonly subscribe: (listener: (theme: HostTheme) => void) => () => void;
};

export function createThemeSource(initial: HostTheme): ThemeSource {
  let theme = initial;
  // Keyed by subscription, so that one function subscribed twice is also released one at a time.
  const listeners = new Map<symbol, (theme: HostTheme) => void>();

  return {
    change(next) {
      if (next === theme) return;
      theme = next;
      for (const listener of [...listeners.values()]) listener(next);
    },
    subscribe(listener) {
      const subscription = Symbol('theme');
      listeners.set(subscription, listener);
      return () => {
        listeners.delete(subscription);
      };
    },
  };
}
