import { createContext, useContext, type ReactNode } from 'react';

import { invariant } from '#shared';

import type { Translator } from './translator.ts';

const TranslatorContext = createContext<Translator | undefined>(undefined);

export type TranslatorProviderProps = {
  readonly children: ReactNode;
  readonly translator: Translator;
};

export function TranslatorProvider({ children, translator }: TranslatorProviderProps) {
  return <TranslatorContext value={translator}>{children}</TranslatorContext>;
}

export function useTranslator(): Translator {
  const translator = useContext(TranslatorContext);
  invariant(translator, 'texts are used inside TranslatorProvider');
  return translator;
}
