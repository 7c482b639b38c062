import { Spinner, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef } from 'react';

import { adviseOn } from '#advice';
import { useTranslator, type TextKey } from '#i18n';
import type { ImagingError } from '#imaging';
import { FailureNotice, focusIfLost, type PhotoShape } from '#ui';

import type { CameraStepProps as WholeCameraStepProps } from './camera/CameraStep.tsx';
import { ChooseStep, type ChooseStepProps } from './choose/ChooseStep.tsx';
import { FrameStep } from './frame/FrameStep.tsx';
import type { SaveCourse } from './frame/SaveCourseNotice.tsx';
import { openPictureOf, type PickerState } from './picker-state.ts';

/** The camera stands in the place of the picture until there is a shot. */
export type PickerPlace = 'picture' | 'camera';

export type PickerStepProps = Omit<ChooseStepProps, 'refusal'> & {
  readonly camera: CameraStepProps;
  readonly course: SaveCourse;
  readonly place: PickerPlace;
  readonly shape: PhotoShape;
  readonly state: PickerState;
};

type CameraStepProps = Omit<WholeCameraStepProps, 'shape'>;

const CameraStep = lazy(async () => {
  const loaded = await import(/* webpackChunkName: "camera" */ './camera/CameraStep.tsx');
  return { default: loaded.CameraStep };
});

const useStyles = makeStyles({
  waiting: {
    display: 'grid',
    placeItems: 'center',
    flexGrow: 1,
    minHeight: '280px',
    outline: 'none',
  },
});

/** Choosing, or framing what was chosen; above it why the last file was refused. */
export function PickerStep(props: PickerStepProps) {
  const { camera, course, place, shape, state } = props;
  if (place === 'camera') {
    return (
      <Suspense fallback={<Waiting textKey="camera.starting" />}>
        <CameraStep {...camera} shape={shape} />
      </Suspense>
    );
  }
  const picture = openPictureOf(state);
  const failure = 'refusal' in state ? state.refusal : undefined;
  const refusal = failure && <Refusal failure={failure} />;
  if (picture !== undefined) {
    return <FrameStep course={course} picture={picture} refusal={refusal} shape={shape} />;
  }
  if (state.status === 'opening') return <Waiting textKey="status.opening" />;
  return <ChooseStep onBrowse={props.onBrowse} onTakePhoto={props.onTakePhoto} refusal={refusal} />;
}

function Waiting({ textKey }: { readonly textKey: TextKey }) {
  const styles = useStyles();
  const { t } = useTranslator();
  return (
    // What had the focus is gone. Left on the page's body, Fluent would lead it out of the dialog.
    <div className={styles.waiting} ref={focusIfLost} tabIndex={-1}>
      <Spinner label={t(textKey)} labelPosition="below" />
    </div>
  );
}

function Refusal({ failure }: { readonly failure: ImagingError }) {
  const { t } = useTranslator();
  const notice = useRef<HTMLDivElement>(null);
  // After what took the focus, which may have scrolled the words away.
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  return (
    <div ref={notice}>
      <FailureNotice words={adviseOn(failure, t)} />
    </div>
  );
}
