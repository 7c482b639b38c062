import { Button, Field, Slider, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowDown20Regular,
  ArrowLeft20Regular,
  ArrowReset20Regular,
  ArrowRight20Regular,
  ArrowRotateClockwise20Regular,
  ArrowRotateCounterclockwise20Regular,
  ArrowUp20Regular,
  ZoomIn20Regular,
  ZoomOut20Regular,
} from '@fluentui/react-icons';
import { useEffect, type ReactElement } from 'react';

import { useTranslator, type TextKey } from '#i18n';
import { useAnnounceAtRest } from '#ui';

import type { FrameController } from './frame-controller.ts';
import { useFrameValue } from './use-frame-value.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  zoom: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  slider: { flexGrow: 1, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  group: { display: 'flex', gap: tokens.spacingHorizontalXXS },
});

const zoomButtonStep = 1.25;
const moveButtonStep01 = 0.05;

/** Equal ways on the slider multiply the zoom by equal factors: large pictures zoom to 60 and more. */
const sliderSteps = 100;

type Control = {
  readonly key: TextKey;
  readonly icon: ReactElement;
  readonly act: (controller: FrameController) => void;
};

const movers: readonly Control[] = [
  {
    key: 'action.moveLeft',
    icon: <ArrowLeft20Regular />,
    act: (controller) => controller.pan({ x: -moveButtonStep01, y: 0 }),
  },
  {
    key: 'action.moveRight',
    icon: <ArrowRight20Regular />,
    act: (controller) => controller.pan({ x: moveButtonStep01, y: 0 }),
  },
  {
    key: 'action.moveUp',
    icon: <ArrowUp20Regular />,
    act: (controller) => controller.pan({ x: 0, y: -moveButtonStep01 }),
  },
  {
    key: 'action.moveDown',
    icon: <ArrowDown20Regular />,
    act: (controller) => controller.pan({ x: 0, y: moveButtonStep01 }),
  },
];

const turners: readonly Control[] = [
  {
    key: 'action.rotateLeft',
    icon: <ArrowRotateCounterclockwise20Regular />,
    act: (controller) => controller.turn('left'),
  },
  {
    key: 'action.rotateRight',
    icon: <ArrowRotateClockwise20Regular />,
    act: (controller) => controller.turn('right'),
  },
];

const resetting: readonly Control[] = [
  {
    key: 'action.reset',
    icon: <ArrowReset20Regular />,
    act: (controller) => controller.reset(),
  },
];

const groups = [movers, turners, resetting];

/** Everything that a drag can do, as controls one can press. */
export function FrameControls({ controller }: { readonly controller: FrameController }) {
  const styles = useStyles();
  const { t } = useTranslator();
  usePositionAnnouncements(controller);
  return (
    <div className={styles.root}>
      <ZoomControl controller={controller} />
      <div className={styles.buttons}>
        {groups.map((group) => (
          <div className={styles.group} key={group[0]?.key}>
            {group.map(({ key, icon, act }) => (
              <Tooltip content={t(key)} key={key} relationship="label">
                <Button appearance="subtle" icon={icon} onClick={() => act(controller)} />
              </Tooltip>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function ZoomControl({ controller }: { readonly controller: FrameController }) {
  const styles = useStyles();
  const { t } = useTranslator();
  const zoom = useFrameValue(controller, (frame) => frame.zoom);
  const percent = Math.round(zoom * 100);
  const by = (factor: number) => controller.zoomTo(controller.frame().zoom * factor);
  return (
    <Field label={t('frame.zoom')}>
      {(field) => (
        <div className={styles.zoom}>
          <Tooltip content={t('action.zoomOut')} relationship="label">
            <Button
              appearance="subtle"
              icon={<ZoomOut20Regular />}
              onClick={() => by(1 / zoomButtonStep)}
            />
          </Tooltip>
          <Slider
            {...field}
            aria-valuetext={t('frame.zoomValue', { percent })}
            className={styles.slider}
            disabled={controller.maxZoom === 1}
            max={sliderSteps}
            min={0}
            onChange={(_, data) =>
              controller.zoomTo(controller.maxZoom ** (data.value / sliderSteps))
            }
            value={sliderSteps * (Math.log(zoom) / Math.log(Math.max(controller.maxZoom, 1.01)))}
          />
          <Tooltip content={t('action.zoomIn')} relationship="label">
            <Button
              appearance="subtle"
              icon={<ZoomIn20Regular />}
              onClick={() => by(zoomButtonStep)}
            />
          </Tooltip>
        </div>
      )}
    </Field>
  );
}

/** Says where the picture stands once it has come to rest; the zoom is the slider's own to say. */
function usePositionAnnouncements(controller: FrameController) {
  const announceAtRest = useAnnounceAtRest();
  const { t } = useTranslator();
  useEffect(() => {
    let before = controller.frame();
    let closed = false;
    const positionText = () => {
      if (closed) return undefined;
      const frame = controller.frame();
      const last = before;
      before = frame;
      if (frame.quarterTurns !== last.quarterTurns) {
        return t('frame.turnedTo', { degrees: frame.quarterTurns * 90 });
      }
      if (frame.center01 === last.center01) return undefined;
      const { x, y } = frame.center01;
      return t('frame.moved', { left: Math.round(x * 100), top: Math.round(y * 100) });
    };
    const unsubscribe = controller.subscribe(() => announceAtRest(positionText));
    return () => {
      closed = true;
      unsubscribe();
    };
  }, [announceAtRest, controller, t]);
}
