import { makeStyles, tokens } from '@fluentui/react-components';
import { createContext, useContext } from 'react';

import { useTranslator } from '#i18n';

const SupportUrlContext = createContext<string | undefined>(undefined);

/** Where the organisation helps its people; `undefined` where it names no place. */
export const SupportUrlProvider = SupportUrlContext.Provider;

const useStyles = makeStyles({
  root: { margin: `${tokens.spacingVerticalS} 0 0` },
  link: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The way to the organisation's help, where there is one. */
export function SupportLink() {
  const styles = useStyles();
  const { t } = useTranslator();
  const supportUrl = useContext(SupportUrlContext);
  if (supportUrl === undefined) return null;
  return (
    <p className={styles.root}>
      <a className={styles.link} href={supportUrl} rel="noopener noreferrer" target="_blank">
        {t('failure.supportLink')}
      </a>
    </p>
  );
}
