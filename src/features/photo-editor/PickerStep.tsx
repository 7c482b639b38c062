import { Spinner, makeStyles } from '@fluentui/react-components';

import { adviseOn } from '#advice';
import { useTranslator } from '#i18n';
import { FailureNotice } from '#ui';

import { ChooseStep, type ChooseStepProps } from './choose/ChooseStep.tsx';
import { FrameStep } from './frame/FrameStep.tsx';
import type { SaveCourse } from './frame/SaveCourseNotice.tsx';
import { openPictureOf, type PickerState } from './picker-state.ts';
import type { PhotoShape } from './types.ts';

export type PickerStepProps = ChooseStepProps & {
  readonly course: SaveCourse;
  readonly explanation: string;
  readonly shape: PhotoShape;
  readonly state: PickerState;
};

const useStyles = makeStyles({
  opening: { flexGrow: 1, minHeight: '280px' },
});

/** Choosing, or framing what was chosen; above it why the last file was refused. */
export function PickerStep({ course, explanation, shape, state, ...choosing }: PickerStepProps) {
  const picture = openPictureOf(state);
  const refusal = <Refusal state={state} />;
  if (picture === undefined) {
    return (
      <>
        {refusal}
        {state.status === 'opening' ? <Opening /> : <ChooseStep {...choosing} />}
      </>
    );
  }
  return (
    <FrameStep
      course={course}
      explanation={explanation}
      picture={picture}
      refusal={refusal}
      shape={shape}
    />
  );
}

function Opening() {
  const styles = useStyles();
  const { t } = useTranslator();
  return <Spinner className={styles.opening} label={t('status.opening')} labelPosition="below" />;
}

function Refusal({ state }: Pick<PickerStepProps, 'state'>) {
  const { t } = useTranslator();
  const refusal = 'refusal' in state ? state.refusal : undefined;
  return refusal === undefined ? null : <FailureNotice words={adviseOn(refusal, t)} />;
}
