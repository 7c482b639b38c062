import { makeStyles, tokens } from '@fluentui/react-components';

import { useTranslator } from '#i18n';
import {
  cardPhotoSizePx,
  PhotoPlaceholder,
  PhotoSkeleton,
  ProfilePhotoImage,
  useObjectUrl,
} from '#ui';

import type { TeamPhoto } from './team-photo.ts';

export type TeamPhotosProps = {
  readonly teamName: string;
  readonly photos: readonly TeamPhoto[];
  /** Two photos that differ stand side by side, each under its name. */
  readonly view: 'one' | 'each';
};

const useStyles = makeStyles({
  each: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalM,
    height: '100%',
  },
  figure: { display: 'grid', gap: tokens.spacingVerticalXS, width: '88px', margin: 0 },
  caption: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'center',
    // The photos stand on one line whatever their names need.
    minHeight: `calc(3 * ${tokens.lineHeightBase200})`,
    color: tokens.colorNeutralForeground2,
  },
});

const smallSizePx = 88;

/** The team's photo as it is; both photos where Teams and Outlook do not show the same. */
export function TeamPhotos({ photos, teamName, view }: TeamPhotosProps) {
  const styles = useStyles();
  const [first] = photos;
  if (first === undefined) return null;
  if (view === 'one') {
    return <TeamPhotoImage photo={first} sizePx={cardPhotoSizePx} teamName={teamName} />;
  }
  return (
    <div className={styles.each}>
      {photos.map((photo) => (
        <figure className={styles.figure} key={photo.name}>
          <TeamPhotoImage photo={photo} sizePx={smallSizePx} teamName={photo.name} />
          <figcaption className={styles.caption}>{photo.name}</figcaption>
        </figure>
      ))}
    </div>
  );
}

type TeamPhotoImageProps = {
  readonly photo: TeamPhoto;
  readonly sizePx: number;
  readonly teamName: string;
};

function TeamPhotoImage({ photo: { photo }, sizePx, teamName }: TeamPhotoImageProps) {
  const { t } = useTranslator();
  const bytes = photo.status === 'present' ? photo.bytes : undefined;
  const url = useObjectUrl(bytes);
  const name = teamName;
  const look = { shape: 'rounded-square', sizePx } as const;
  if (photo.status === 'loading') return <PhotoSkeleton {...look} label={t('photo.loading')} />;
  if (photo.status === 'unreadable') {
    return <PhotoPlaceholder {...look} label={t('photo.unreadable', { name })} />;
  }
  return (
    <ProfilePhotoImage
      {...look}
      label={t(photo.status === 'absent' ? 'photo.none' : 'photo.of', { name })}
      name={name}
      photoUrl={url}
    />
  );
}
