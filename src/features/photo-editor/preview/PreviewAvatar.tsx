import { Avatar, makeStyles, type AvatarProps } from '@fluentui/react-components';

import type { PhotoShape } from '#ui';

import type { PreviewBoard } from './paint-previews.ts';

export type PreviewAvatarProps = {
  readonly board: PreviewBoard;
  /** People have one where Teams shows it; teams have none. */
  readonly presence?: 'available' | 'away';
  readonly shape: PhotoShape;
  readonly sizePx: NonNullable<AvatarProps['size']>;
};

const useStyles = makeStyles({
  photo: { display: 'block', width: '100%', height: '100%', borderRadius: 'inherit' },
});

/** Fluent's own avatar, with the framed photo painted where its picture would be. */
export function PreviewAvatar({ board, presence, shape, sizePx }: PreviewAvatarProps) {
  const styles = useStyles();
  return (
    <Avatar
      aria-hidden="true"
      {...(presence && shape === 'circle' && { badge: { status: presence } })}
      icon={<canvas className={styles.photo} ref={(canvas) => board.paintInto(canvas)} />}
      shape={shape === 'circle' ? 'circular' : 'square'}
      size={sizePx}
    />
  );
}
