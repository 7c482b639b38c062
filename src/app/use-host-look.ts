import { useEffect, useState } from 'react';

import type { HostTheme } from '#hosts';
import { createTranslator, languageFor, type Translator } from '#i18n';

import { useHost } from './SessionContext.ts';

export type Look = { readonly theme: HostTheme; readonly translator: Translator };

/** Theme and language: at first from the address or the browser, then as the host says, and whenever it changes them. */
export function useHostLook(first: Look): Look {
  const host = useHost();
  const [theme, setTheme] = useState(first.theme);
  const [translator, setTranslator] = useState(first.translator);

  useEffect(() => {
    if (host === undefined) return undefined;
    setTheme(host.context.theme);
    return host.onThemeChange(setTheme);
  }, [host]);

  useEffect(() => {
    const language = host && languageFor(host.context.locale);
    if (language === undefined || language === translator.language) return undefined;
    let wanted = true;
    // A language file that cannot be fetched leaves the present language.
    createTranslator(language).then(
      (loaded) => {
        if (wanted) setTranslator(loaded);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [host, translator.language]);

  return { theme, translator };
}
