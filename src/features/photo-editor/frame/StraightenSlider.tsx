import { Field, Slider, makeStyles } from '@fluentui/react-components';

import { useTranslator } from '#i18n';

import type { FrameController } from './frame-controller.ts';
import { stepBySlider } from './step-by-slider.ts';
import { useFrameValue } from './use-frame-value.ts';

// A mark for each of the 180 steps would be a dotted line.
const useStyles = makeStyles({ slider: { '& .fui-Slider__rail::before': { display: 'none' } } });

const maxDegrees = 45;
const stepDegrees = 0.5;

/** Tilts the picture to both sides; the square stays filled. */
export function StraightenSlider({ controller }: { readonly controller: FrameController }) {
  const styles = useStyles();
  const { formats, t } = useTranslator();
  const degrees = useFrameValue(controller, () => controller.frame().straightenDegrees);
  const shown = formats.number(degrees, { signDisplay: 'exceptZero' });
  return (
    <Field label={t('frame.straighten')}>
      <Slider
        {...stepBySlider(controller)}
        aria-valuetext={t('frame.degrees', { count: degrees, degrees: shown })}
        className={styles.slider}
        max={maxDegrees}
        min={-maxDegrees}
        onChange={(_, data) => controller.straighten(data.value)}
        step={stepDegrees}
        value={degrees}
      />
    </Field>
  );
}
