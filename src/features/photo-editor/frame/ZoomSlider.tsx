import { Button, Field, Slider, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { ZoomIn20Regular, ZoomOut20Regular } from '@fluentui/react-icons';

import { useTranslator } from '#i18n';

import type { FrameController } from './frame-controller.ts';
import { stepBySlider } from './step-by-slider.ts';
import { useFrameValue } from './use-frame-value.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  slider: { flexGrow: 1, minWidth: 0 },
});

const buttonStep = 1.25;

/** Equal ways on the slider multiply the zoom by equal factors: large pictures zoom to 60 and more. */
const sliderSteps = 100;

/** The zoom in percent, with a button at each end. */
export function ZoomSlider({ controller }: { readonly controller: FrameController }) {
  const styles = useStyles();
  const { t } = useTranslator();
  const zoom = useFrameValue(controller, () => controller.frame().zoom);
  const maxZoom = useFrameValue(controller, () => controller.maxZoom());
  const by = (factor: number) => {
    controller.beginStep('press');
    controller.zoomTo(controller.frame().zoom * factor);
  };
  return (
    <Field label={t('frame.zoom')}>
      {(field) => (
        <div className={styles.root}>
          <Tooltip content={t('action.zoomOut')} relationship="label">
            <Button
              appearance="subtle"
              disabledFocusable={zoom <= 1}
              icon={<ZoomOut20Regular />}
              onClick={() => by(1 / buttonStep)}
            />
          </Tooltip>
          <Slider
            {...field}
            {...stepBySlider(controller)}
            aria-valuetext={t('frame.zoomValue', { percent: Math.round(zoom * 100) })}
            className={styles.slider}
            disabled={maxZoom === 1}
            max={sliderSteps}
            min={0}
            onChange={(_, data) => controller.zoomTo(maxZoom ** (data.value / sliderSteps))}
            value={sliderSteps * (Math.log(zoom) / Math.log(Math.max(maxZoom, 1.01)))}
          />
          <Tooltip content={t('action.zoomIn')} relationship="label">
            <Button
              appearance="subtle"
              disabledFocusable={zoom >= maxZoom}
              icon={<ZoomIn20Regular />}
              onClick={() => by(buttonStep)}
            />
          </Tooltip>
        </div>
      )}
    </Field>
  );
}
