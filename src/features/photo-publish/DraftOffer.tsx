import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  useFocusFinders,
} from '@fluentui/react-components';
import { ImageEdit24Regular } from '@fluentui/react-icons';
import { useRef } from 'react';

import { useTranslator } from '#i18n';

import { useSectionStyles } from './section-styles.ts';

export type DraftOfferProps = { readonly onContinue: () => void; readonly onDiscard: () => void };

const useStyles = makeStyles({
  root: {
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    '@media (max-width: 559px)': { gridTemplateColumns: '24px minmax(0, 1fr)' },
  },
  icon: {
    alignSelf: 'start',
    color: tokens.colorBrandForeground1,
    '& svg': { display: 'block' },
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 559px)': { gridColumn: '1 / -1', '& > button': { flexGrow: 1 } },
  },
});

/** A photo was framed and not saved: goes on with it, or gives it up. */
export function DraftOffer({ onContinue, onDiscard }: DraftOfferProps) {
  const section = useSectionStyles();
  const styles = useStyles();
  const { t } = useTranslator();
  const root = useRef<HTMLDivElement>(null);
  const { findPrevFocusable } = useFocusFinders();
  const discard = () => {
    // What was pressed goes away.
    findPrevFocusable(root.current)?.focus();
    onDiscard();
  };
  return (
    <div className={mergeClasses(section.root, styles.root)} ref={root}>
      <span aria-hidden="true" className={styles.icon}>
        <ImageEdit24Regular />
      </span>
      <div>
        <p className={section.heading}>{t('draft.title')}</p>
        <p className={section.text}>{t('draft.explain')}</p>
      </div>
      <div className={styles.actions}>
        <Button onClick={onContinue}>{t('action.continueDraft')}</Button>
        <Button appearance="subtle" onClick={discard}>
          {t('action.discardDraft')}
        </Button>
      </div>
    </div>
  );
}
