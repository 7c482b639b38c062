import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import { usePhotoShape, type PhotoShape } from './photo-shape.ts';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
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

export type PhotoSkeletonProps = {
  readonly label: string;
  /** Of the photo that will be here; `circle` when left out. */
  readonly shape?: PhotoShape | undefined;
  readonly sizePx: number;
};

/** Stands where the photo will be, in its size, while it is read. */
export function PhotoSkeleton({ label, shape, sizePx }: PhotoSkeletonProps) {
  const styles = useStyles();
  const shapeClass = usePhotoShape(shape);
  return (
    <div
      aria-busy="true"
      aria-label={label}
      className={mergeClasses(styles.root, shapeClass)}
      role="img"
      style={{ width: sizePx, height: sizePx }}
    />
  );
}
