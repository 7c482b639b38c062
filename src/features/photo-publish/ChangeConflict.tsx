import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { PhotoTarget } from '#graph';
import { useTranslator, type TextKey } from '#i18n';
import { ProfilePhotoImage, useObjectUrl } from '#ui';

import { photoShapeOf } from './photo-shape-of.ts';
import type { ChangeState } from './published-photo.ts';
import { targetTexts, type TargetTexts } from './target-texts.ts';

export type ChangeConflictProps = {
  readonly change: Extract<ChangeState, { readonly status: 'conflict' }>;
  readonly name: string;
  readonly target: PhotoTarget;
  readonly onKeepTheirs: () => void;
  readonly onSaveMine: () => void;
};

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 200px))',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalL,
  },
  // Photo, words and button of the one stand level with those of the other.
  choice: {
    display: 'grid',
    gridRow: 'span 3',
    gridTemplateRows: 'subgrid',
    justifyItems: 'center',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    textAlign: 'center',
  },
});

const photoSizePx = 96;

/** Someone else changed the photo meanwhile: both are shown and the person decides. Nothing was written. */
export function ChangeConflict(props: ChangeConflictProps) {
  const { change, name, onKeepTheirs, onSaveMine, target } = props;
  const styles = useStyles();
  const { t } = useTranslator();
  const { mine, theirs } = change;
  const look = { name, shape: photoShapeOf(target), sizePx: photoSizePx };
  const theirUrl = useObjectUrl(theirs.status === 'present' ? theirs.bytes : undefined);
  const myUrl = useObjectUrl(mine.status === 'present' ? mine.bytes : undefined);
  return (
    <div className={styles.root}>
      <div role="alert">
        <p className={styles.title}>{t(targetTexts(target).changedMeanwhile)}</p>
        <p className={styles.text}>{t('conflict.explain')}</p>
      </div>
      <div className={styles.choices}>
        <figure className={styles.choice}>
          <ProfilePhotoImage {...look} photoUrl={theirUrl} />
          <figcaption>
            {t(theirs.status === 'present' ? 'conflict.theirs' : 'conflict.theirsNone')}
          </figcaption>
          <Button onClick={onKeepTheirs}>{t('action.keepTheirs')}</Button>
        </figure>
        <figure className={styles.choice}>
          <ProfilePhotoImage {...look} photoUrl={myUrl} />
          <figcaption>{t(captionOfMine(change, targetTexts(target)))}</figcaption>
          <Button onClick={onSaveMine}>{t('action.saveMine')}</Button>
        </figure>
      </div>
    </div>
  );
}

function captionOfMine({ job, mine }: ChangeConflictProps['change'], texts: TargetTexts): TextKey {
  if (mine.status === 'absent') return 'conflict.mineNone';
  return job === 'undo' ? texts.mineEarlier : texts.mine;
}
