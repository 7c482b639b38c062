import { makeStyles, tokens } from '@fluentui/react-components';
import { ImageAdd48Regular } from '@fluentui/react-icons';

import { useTranslator } from '#i18n';

const whileFilesAreOver = ':global(html[data-drop])';

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    inset: 0,
    // Above Fluent's dialogs: a file may also be dropped on one that is open.
    zIndex: 2_000_000,
    display: 'none',
    placeItems: 'center',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    backdropFilter: 'blur(8px)',
    // The page below stays what the files are over, so that nothing flickers.
    pointerEvents: 'none',
    [whileFilesAreOver]: { display: 'grid' },
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: tokens.durationFast,
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '1ms' },
    '::before': {
      content: '""',
      position: 'absolute',
      inset: tokens.spacingHorizontalM,
      border: `3px dashed ${tokens.colorBrandStroke1}`,
      borderRadius: tokens.borderRadiusXLarge,
    },
  },
  card: {
    display: 'grid',
    justifyItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow28,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
  },
  icon: { color: tokens.colorBrandForeground1, '& svg': { display: 'block' } },
});

/** Covers the page while files are dragged over it, as `useOfferedFile` marks it: all of it takes the drop. */
export function DropTarget() {
  const styles = useStyles();
  const { t } = useTranslator();
  return (
    <div aria-hidden="true" className={styles.root} data-drop-target="">
      <div className={styles.card}>
        <span className={styles.icon}>
          <ImageAdd48Regular />
        </span>
        {t('choose.dropNow')}
      </div>
    </div>
  );
}
