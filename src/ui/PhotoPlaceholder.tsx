import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Person48Regular } from '@fluentui/react-icons';

import { usePhotoShape, type PhotoShape } from './photo-shape.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    '& svg': { display: 'block', width: '46%', height: '46%' },
  },
});

export type PhotoPlaceholderProps = {
  /** The accessible name; left out where the words beside it say it all. */
  readonly label?: string;
  /** Of the photo that would be here; `circle` when left out. */
  readonly shape?: PhotoShape | undefined;
  readonly sizePx: number;
};

/** Stands where a photo would be that is not known: nobody is signed in, or it could not be read. */
export function PhotoPlaceholder({ label, shape, sizePx }: PhotoPlaceholderProps) {
  const styles = useStyles();
  const shapeClass = usePhotoShape(shape);
  const naming =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <div
      {...naming}
      className={mergeClasses(styles.root, shapeClass)}
      style={{ width: sizePx, height: sizePx }}
    >
      <Person48Regular />
    </div>
  );
}
