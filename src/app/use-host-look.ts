import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import type { Host, HostTheme } from '#hosts';
import { createTranslator, type Translator } from '#i18n';

import { useHost } from './SessionContext.ts';

export type Look = { readonly theme: HostTheme; readonly translator: Translator };

/** Theme and language: at first from the address or the browser, then as the host says, and whenever it changes them. */
export function useHostLook(first: Look): Look {
  const host = useHost();
  return {
    theme: useHostTheme(host, first.theme),
    translator: useHostLanguage(host, first.translator),
  };
}

function useHostTheme(host: Host | undefined, first: HostTheme): HostTheme {
  const subscribe = useCallback(
    (onChange: () => void) => host?.onThemeChange(onChange) ?? (() => undefined),
    [host],
  );
  return useSyncExternalStore(subscribe, () => host?.context.theme ?? first);
}

function useHostLanguage(host: Host | undefined, first: Translator): Translator {
  const [translator, setTranslator] = useState(first);
  useEffect(() => {
    const locale = host?.context.locale;
    if (locale === undefined || locale === translator.locale) return undefined;
    let wanted = true;
    // A language file that cannot be fetched leaves the present language.
    createTranslator(locale).then(
      (loaded) => {
        if (wanted) setTranslator(loaded);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [host, translator.locale]);
  return translator;
}
