import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    // No stencil colour: high contrast would have the whole disc white.
    backgroundColor: tokens.colorNeutralBackground6,
    animationName: { '50%': { opacity: 0.55 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    animationTimingFunction: tokens.curveEasyEase,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

/** Stands where the photo will be, in its size, while it is read. */
export function PhotoSkeleton({
  label,
  sizePx,
}: {
  readonly label: string;
  readonly sizePx: number;
}) {
  const styles = useStyles();
  return (
    <div
      aria-busy="true"
      aria-label={label}
      className={styles.root}
      role="img"
      style={{ width: sizePx, height: sizePx }}
    />
  );
}
