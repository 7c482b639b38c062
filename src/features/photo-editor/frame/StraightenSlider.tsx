import { Field, Slider } from '@fluentui/react-components';

import { useTranslator } from '#i18n';

import type { FrameController } from './frame-controller.ts';
import { stepBySlider } from './step-by-slider.ts';
import { useFrameValue } from './use-frame-value.ts';

const maxDegrees = 45;
const stepDegrees = 0.5;

/** Tilts the picture to both sides; the square stays filled. */
export function StraightenSlider({ controller }: { readonly controller: FrameController }) {
  const { formats, t } = useTranslator();
  const degrees = useFrameValue(controller, () => controller.frame().straightenDegrees);
  const shown = formats.number(degrees, { signDisplay: 'exceptZero' });
  return (
    <Field label={t('frame.straighten')}>
      <Slider
        {...stepBySlider(controller)}
        aria-valuetext={t('frame.degrees', { count: degrees, degrees: shown })}
        max={maxDegrees}
        min={-maxDegrees}
        onChange={(_, data) => controller.straighten(data.value)}
        step={stepDegrees}
        value={degrees}
      />
    </Field>
  );
}
