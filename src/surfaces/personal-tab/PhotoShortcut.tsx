import { makeStyles, tokens } from '@fluentui/react-components';
import { Camera20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

export type PhotoShortcutProps = { readonly children: ReactNode; readonly onPress: () => void };

const useStyles = makeStyles({
  root: { position: 'relative', width: 'fit-content' },
  button: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    padding: 0,
    border: 0,
    borderRadius: tokens.borderRadiusCircular,
    background: 'none',
    cursor: 'pointer',
    ':hover > span': {
      borderBlockColor: tokens.colorBrandBackgroundHover,
      borderInlineColor: tokens.colorBrandBackgroundHover,
      backgroundColor: tokens.colorBrandBackgroundHover,
      color: tokens.colorNeutralForegroundOnBrand,
    },
  },
  badge: {
    position: 'absolute',
    insetInlineEnd: tokens.spacingHorizontalXS,
    bottom: tokens.spacingVerticalXS,
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    width: '44px',
    height: '44px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow4,
    transitionProperty: 'background-color, color',
    transitionDuration: tokens.durationFaster,
    '& svg': { display: 'block' },
  },
});

/**
 * Lets a pointer press the photo itself, as people expect of an avatar. `Change photo` stands beside it for
 * keyboard and screen reader, so this is hidden from both and takes no focus.
 */
export function PhotoShortcut({ children, onPress }: PhotoShortcutProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {children}
      <button
        aria-hidden="true"
        className={styles.button}
        onClick={onPress}
        onMouseDown={(event) => event.preventDefault()}
        tabIndex={-1}
        type="button"
      >
        <span className={styles.badge}>
          <Camera20Regular />
        </span>
      </button>
    </div>
  );
}
