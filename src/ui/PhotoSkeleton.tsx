import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { '50%': { opacity: 0.55 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    animationTimingFunction: tokens.curveEasyEase,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
    '@media (forced-colors: active)': { outline: '1px solid GrayText' },
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
