import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

import { useTranslator } from '#i18n';
import type { PhotoShape } from '#ui';

import type { OpenPicture } from '../picker-state.ts';
import { PhotoHints } from '../hints/PhotoHints.tsx';
import { PreviewWall } from '../preview/PreviewWall.tsx';
import { roomy, short } from '../room.ts';
import { FrameControls } from './FrameControls.tsx';
import { FrameStage } from './FrameStage.tsx';
import { SaveCourseNotice, type SaveCourse } from './SaveCourseNotice.tsx';

export type FrameStepProps = {
  readonly course: SaveCourse;
  readonly picture: OpenPicture;
  readonly refusal: ReactNode;
  readonly shape: PhotoShape;
};

const focusRoom = {
  margin: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  padding: tokens.spacingHorizontalXS,
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    [short]: { flexShrink: 0 },
    [roomy]: {
      display: 'grid',
      gridTemplateColumns: '360px minmax(0, 1fr)',
      gridTemplateRows: 'minmax(0, 1fr) auto',
      columnGap: tokens.spacingHorizontalXXL,
    },
  },
  // One column scrolls as a whole; of two each scrolls by itself.
  scroll: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    ...focusRoom,
    '& > *': { flexShrink: 0 },
    [short]: { flexShrink: 0, overflowY: 'visible' },
    [roomy]: { display: 'contents' },
  },
  work: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalM,
    [roomy]: { gridRow: '1 / -1', minHeight: 0, overflowY: 'auto', ...focusRoom },
  },
  stage: { display: 'grid', justifyItems: 'center', flexShrink: 0 },
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    // The wall alone gives way: it leaves out rows.
    '& > :not(section)': { flexShrink: 0 },
    [roomy]: { gridRow: 1, minHeight: 0, overflowY: 'auto', ...focusRoom },
  },
  course: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    flexShrink: 0,
    maxHeight: '60%',
    overflowY: 'auto',
    [short]: { order: -1, maxHeight: 'none' },
    [roomy]: { gridColumn: 2, maxHeight: 'none' },
  },
  help: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The picture in its square, what moves it, what there is to know about it, and how it will look. */
export function FrameStep({ course, picture, refusal, shape }: FrameStepProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const helpId = useId();
  return (
    <div className={styles.root}>
      <div className={styles.scroll}>
        <div className={styles.work}>
          <div className={styles.stage}>
            <FrameStage helpId={helpId} picture={picture} shape={shape} />
          </div>
          <FrameControls controller={picture.controller} />
        </div>
        <div className={styles.side}>
          {refusal}
          <PhotoHints picture={picture} />
          <PreviewWall picture={picture} shape={shape} />
          <p className={styles.help} id={helpId}>
            {t('frame.help')} {t(shape === 'circle' ? 'frame.corners' : 'frame.cornersRounded')}
          </p>
        </div>
      </div>
      <div className={styles.course}>
        <SaveCourseNotice {...course} />
      </div>
    </div>
  );
}
