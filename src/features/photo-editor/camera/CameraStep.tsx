import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { Camera20Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useRef } from 'react';

import { useTranslator } from '#i18n';
import { focusIfLost, useAnnounce, type PhotoShape } from '#ui';

import { CameraProblemNotice } from './CameraProblemNotice.tsx';
import { LiveView } from './LiveView.tsx';
import type { OpenedCamera } from './open-camera.ts';
import { takeShot } from './take-shot.ts';
import { useCamera } from './use-camera.ts';
import { useCountdown } from './use-countdown.ts';

export type CameraStepProps = {
  /** The device's own camera, by the file input. */
  readonly onOwnCamera: () => void;
  readonly onShot: (photo: File) => void;
  readonly shape: PhotoShape;
};

const useStyles = makeStyles({
  root: {
    display: 'grid',
    flexGrow: 1,
    alignContent: 'center',
    justifyItems: 'center',
    gap: tokens.spacingVerticalL,
    minHeight: 'min(536px, calc(100vh - 184px))',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXS,
  },
  device: { width: 'min(100%, 360px)' },
});

/** The camera's live picture, a countdown, and the shot. */
export function CameraStep({ onOwnCamera, onShot, shape }: CameraStepProps) {
  const styles = useStyles();
  const { formats, t } = useTranslator();
  const announce = useAnnounce();
  const { camera, start } = useCamera();
  const video = useRef<HTMLVideoElement>(null);
  const shoot = useCallback(() => {
    if (video.current) takeShot(video.current).then(onShot, reportError);
  }, [onShot]);
  const { left, toggle } = useCountdown(shoot);
  const isLive = camera.status === 'live';
  const stream = isLive ? camera.stream : undefined;
  useEffect(() => {
    if (video.current && stream) video.current.srcObject = stream;
  }, [stream]);
  useEffect(() => {
    if (isLive) announce(t('camera.ready'));
  }, [announce, isLive, t]);
  useEffect(() => {
    if (left !== undefined) announce(formats.number(left));
  }, [announce, formats, left]);

  if (camera.status === 'failed') {
    return (
      <div className={styles.root}>
        <CameraProblemNotice
          onOwnCamera={onOwnCamera}
          onTryAgain={() => start()}
          problem={camera.problem}
        />
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <LiveView count={left} ref={video} shape={shape} status={camera.status} />
      <Button
        appearance="primary"
        disabledFocusable={!isLive}
        icon={<Camera20Regular />}
        onClick={toggle}
        ref={focusIfLost}
      >
        {t(left === undefined ? 'action.takePhoto' : 'camera.stopCounting')}
      </Button>
      {isLive && <DeviceChoice camera={camera} onChoose={start} />}
    </div>
  );
}

type DeviceChoiceProps = {
  readonly camera: Extract<OpenedCamera, { readonly status: 'live' }>;
  readonly onChoose: (deviceId: string) => void;
};

/** Where there is a choice. */
function DeviceChoice({ camera, onChoose }: DeviceChoiceProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const { deviceId, devices } = camera;
  if (devices.length < 2) return null;
  return (
    <Field className={styles.device} label={t('camera.device')}>
      <Select onChange={(_, { value }) => onChoose(value)} value={deviceId ?? ''}>
        {devices.map(({ id, label }, place) => (
          <option key={id} value={id}>
            {label || t('camera.unnamed', { number: place + 1 })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
