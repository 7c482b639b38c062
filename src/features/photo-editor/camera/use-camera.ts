import { useCallback, useEffect, useRef, useState } from 'react';

import { closeCamera, openCamera, type OpenedCamera } from './open-camera.ts';

export type Camera = { readonly status: 'starting' } | OpenedCamera;

export type CameraControl = {
  readonly camera: Camera;
  /** Changes to another device, or asks once more. */
  readonly start: (deviceId?: string) => void;
};

/** The camera while the component stands; every stream is ended, also one that comes too late. */
export function useCamera(): CameraControl {
  const [camera, setCamera] = useState<Camera>({ status: 'starting' });
  const turn = useRef(0);
  const stream = useRef<MediaStream>(undefined);

  const stop = useCallback(() => {
    turn.current += 1;
    if (stream.current) closeCamera(stream.current);
    stream.current = undefined;
  }, []);
  const start = useCallback(
    (deviceId?: string) => {
      stop();
      const mine = turn.current;
      openCamera(deviceId).then((opened) => {
        if (mine !== turn.current) {
          if (opened.status === 'live') closeCamera(opened.stream);
          return;
        }
        if (opened.status === 'live') stream.current = opened.stream;
        setCamera(opened);
      }, reportError);
    },
    [stop],
  );
  useEffect(() => {
    start();
    return stop;
  }, [start, stop]);
  return { camera, start };
}
