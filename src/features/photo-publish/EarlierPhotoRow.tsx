import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular, Delete20Regular } from '@fluentui/react-icons';
import { useId } from 'react';

import { useTranslator } from '#i18n';
import { PhotoPlaceholder, ProfilePhotoImage, useObjectUrl } from '#ui';

import { downloadCopy } from './download-copy.ts';
import { photoShapeOf } from './photo-shape-of.ts';
import { canPutBack } from './published-photos.ts';
import type { EarlierPhotoOfTarget } from './use-earlier-photos.ts';

export type EarlierPhotoRowProps = {
  readonly copy: EarlierPhotoOfTarget;
  /** Whether its owner is named: where there are several. */
  readonly isNamed: boolean;
  readonly isWorking: boolean;
  readonly onDelete: () => void;
  readonly onRestore: () => void;
};

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '56px minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    // Contrast tells the rows apart by lines, not by shades.
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  title: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  date: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
    '@media (pointer: coarse)': { '& button': { minWidth: '44px', minHeight: '44px' } },
  },
});

const thumbnailSizePx = 56;

/** One earlier photo: how it looks, until when it was the photo, and what can be done with it. */
export function EarlierPhotoRow(props: EarlierPhotoRowProps) {
  const { copy, isNamed, isWorking, onDelete, onRestore } = props;
  const styles = useStyles();
  const { formats, t } = useTranslator();
  const titleId = useId();
  const { of, photo } = copy;
  return (
    <li aria-labelledby={titleId} className={styles.root}>
      <Thumbnail copy={copy} />
      <div>
        <div id={titleId}>
          {isNamed && <p className={styles.title}>{of.name}</p>}
          {photo.status === 'absent' && <p className={styles.title}>{t('earlier.noPhoto')}</p>}
          <p className={styles.date}>{formats.dateTime(copy.keptAtMs)}</p>
        </div>
        <div className={styles.actions}>
          {canPutBack(of.target, photo) && (
            <Button
              aria-describedby={titleId}
              disabledFocusable={isWorking}
              onClick={onRestore}
              size="small"
            >
              {t('action.restore')}
            </Button>
          )}
          {photo.status === 'present' && (
            <Button
              appearance="subtle"
              aria-describedby={titleId}
              aria-label={t('action.download')}
              icon={<ArrowDownload20Regular />}
              onClick={() => downloadCopy(photo, { name: of.name, atMs: copy.keptAtMs })}
              size="small"
              title={t('action.download')}
            />
          )}
          <Button
            appearance="subtle"
            aria-describedby={titleId}
            aria-label={t('action.delete')}
            icon={<Delete20Regular />}
            onClick={onDelete}
            size="small"
            title={t('action.delete')}
          />
        </div>
      </div>
    </li>
  );
}

function Thumbnail({ copy: { of, photo } }: Pick<EarlierPhotoRowProps, 'copy'>) {
  const url = useObjectUrl(photo.status === 'present' ? photo.bytes : undefined);
  const look = { shape: photoShapeOf(of.target), sizePx: thumbnailSizePx };
  return photo.status === 'absent' ? (
    <PhotoPlaceholder {...look} />
  ) : (
    <ProfilePhotoImage {...look} name={of.name} photoUrl={url} />
  );
}
