import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type ComponentType } from 'react';

import { TranslatorProvider, useTranslator } from '#i18n';
import { FailureNotice, LiveRegionProvider, SupportUrlProvider } from '#ui';

import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useHost, useSupportUrl } from './SessionContext.ts';
import { fluentThemes } from './theme.ts';
import { useHostLook, type Look } from './use-host-look.ts';

export type AppProps = { readonly firstLook: Look; readonly Surface: ComponentType };

const useStyles = makeStyles({
  // What the provider has, the layers above the page have as well: lists, dialogs. No background may stand here.
  everywhere: {
    // Fluent's provider aligns to the left, also where it has set the direction itself.
    textAlign: 'start',
  },
  page: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
});

/** What every surface stands in: theme, language, live region, and the net under bugs. */
export function App({ firstLook, Surface }: AppProps) {
  const styles = useStyles();
  const { theme, translator } = useHostLook(firstLook);
  const host = useHost();
  const supportUrl = useSupportUrl();

  useEffect(() => {
    document.documentElement.lang = translator.language;
    document.documentElement.dir = translator.direction;
  }, [translator]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  return (
    <TranslatorProvider translator={translator}>
      <FluentProvider
        className={styles.everywhere}
        dir={translator.direction}
        theme={fluentThemes[theme]}
      >
        <div className={styles.page}>
          <LiveRegionProvider>
            <SupportUrlProvider value={supportUrl}>
              <ErrorBoundary
                fallback={<UnexpectedFailure />}
                onError={() => host?.notifyFailure('unexpected')}
              >
                <Surface />
              </ErrorBoundary>
            </SupportUrlProvider>
          </LiveRegionProvider>
        </div>
      </FluentProvider>
    </TranslatorProvider>
  );
}

function UnexpectedFailure() {
  const { t } = useTranslator();
  return (
    <FailureNotice
      actions={<Button onClick={() => location.reload()}>{t('action.reload')}</Button>}
      words={{
        title: t('failure.unexpected.title'),
        explanation: t('failure.unexpected.explanation'),
        nextStep: t('failure.unexpected.nextStep'),
        details: [{ label: t('failure.detail.time'), value: new Date().toISOString() }],
      }}
    />
  );
}
