import { Button, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { IconDirectionContextProvider } from '@fluentui/react-icons';

import { useTranslator } from '#i18n';

import { frameButtons, type FrameButton, type FrameButtonGroup } from './frame-buttons.tsx';
import type { FrameController } from './frame-controller.ts';
import { StraightenSlider } from './StraightenSlider.tsx';
import { useFrameValue } from './use-frame-value.ts';
import { usePositionAnnouncements } from './use-position-announcements.ts';
import { ZoomSlider } from './ZoomSlider.tsx';

export type FrameControlsProps = { readonly controller: FrameController };

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalS,
  },
  group: { display: 'flex' },
});

/** Everything that a drag can do, as controls one can press. */
export function FrameControls({ controller }: FrameControlsProps) {
  const styles = useStyles();
  usePositionAnnouncements(controller);
  return (
    <div className={styles.root}>
      <ZoomSlider controller={controller} />
      <StraightenSlider controller={controller} />
      <div className={styles.buttons}>
        {frameButtons.map((group) => (
          <ButtonGroup controller={controller} group={group} key={group.buttons[0]?.key} />
        ))}
      </div>
    </div>
  );
}

type ButtonGroupProps = FrameControlsProps & { readonly group: FrameButtonGroup };

function ButtonGroup({ controller, group }: ButtonGroupProps) {
  const styles = useStyles();
  const buttons = group.buttons.map((button) => (
    <StepButton button={button} controller={controller} key={button.key} />
  ));
  return group.direction === 'physical' ? (
    <IconDirectionContextProvider value={physical}>
      <div className={styles.group} dir="ltr">
        {buttons}
      </div>
    </IconDirectionContextProvider>
  ) : (
    <div className={styles.group}>{buttons}</div>
  );
}

const physical = { textDirection: 'ltr' } as const;

type StepButtonProps = FrameControlsProps & { readonly button: FrameButton };

function StepButton({ button, controller }: StepButtonProps) {
  const { t } = useTranslator();
  const { act, icon, isPossible, key } = button;
  const isOn = useFrameValue(controller, isPossible ?? always);
  const press = () => {
    controller.beginStep('press');
    act(controller);
  };
  return (
    <Tooltip content={t(key)} relationship="label">
      <Button appearance="subtle" disabledFocusable={!isOn} icon={icon} onClick={press} />
    </Tooltip>
  );
}

const always = (): boolean => true;
