import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import { initialsOf } from './initials.ts';
import { usePhotoShape, type PhotoShape } from './photo-shape.ts';

export type ProfilePhotoImageProps = {
  /** The accessible name, e.g. `Photo of Adele Vance`. Left out where the name stands beside it. */
  readonly label?: string;
  /** For the initials when there is no photo. */
  readonly name: string;
  /** Address of the photo; absent: initials. */
  readonly photoUrl?: string | undefined;
  /** `circle` when left out. */
  readonly shape?: PhotoShape | undefined;
  /** Edge in CSS pixels. */
  readonly sizePx: number;
};

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'grid',
    placeItems: 'center',
    overflow: 'hidden',
    flexShrink: 0,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
    userSelect: 'none',
    // A ring that only high contrast shows, and one for forced colours: shade alone says nothing there.
    '::after': {
      content: '""',
      position: 'absolute',
      inset: 0,
      border: `1px solid ${tokens.colorTransparentStroke}`,
      borderRadius: 'inherit',
    },
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  initials: { '::after': { border: `2px solid ${tokens.colorBrandStroke2}` } },
  photo: { width: '100%', height: '100%', objectFit: 'cover', display: 'block' },
});

/** A person's photo as Microsoft 365 shows it, round, or the initials where there is none. */
export function ProfilePhotoImage(props: ProfilePhotoImageProps) {
  const { label, name, photoUrl, shape, sizePx } = props;
  const styles = useStyles();
  const shapeClass = usePhotoShape(shape);
  const naming =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <div
      {...naming}
      className={mergeClasses(styles.root, shapeClass, photoUrl === undefined && styles.initials)}
      style={{ width: sizePx, height: sizePx, fontSize: Math.round(sizePx * 0.36) }}
    >
      {photoUrl === undefined ? (
        <span aria-hidden="true">{initialsOf(name)}</span>
      ) : (
        <img
          alt=""
          className={styles.photo}
          // Small and already here: decoded with the frame that shows it, it never blinks.
          decoding="sync"
          draggable={false}
          src={photoUrl}
        />
      )}
    </div>
  );
}
