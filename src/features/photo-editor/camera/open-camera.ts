/** Why there is no live picture. `denied`: by the person, by their system, or by the app around the page. */
export type CameraProblem = 'denied' | 'absent' | 'busy' | 'unsupported';

export type CameraDevice = { readonly id: string; readonly label: string };

export type OpenedCamera =
  | {
      readonly status: 'live';
      readonly stream: MediaStream;
      readonly deviceId: string | undefined;
      readonly devices: readonly CameraDevice[];
    }
  | { readonly status: 'failed'; readonly problem: CameraProblem };

/** Names after Media Capture and Streams (W3C), getUserMedia. */
const problems: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** More than a profile photo needs, and what nearly every camera can give. */
const wantedSize = { width: { ideal: 1920 }, height: { ideal: 1440 } };

/**
 * Asks for the camera, the one facing the person unless `deviceId` names another. Once it is allowed, its kin
 * can be named too. Whoever has the stream ends its tracks.
 */
export async function openCamera(deviceId?: string): Promise<OpenedCamera> {
  // Absent where the page is not a secure context, whatever the types say.
  const media = navigator.mediaDevices as MediaDevices | undefined;
  if (media === undefined) return { status: 'failed', problem: 'unsupported' };
  const which = deviceId === undefined ? { facingMode: 'user' } : { deviceId: { exact: deviceId } };
  try {
    const stream = await media.getUserMedia({ video: { ...which, ...wantedSize }, audio: false });
    const devices = await listCameras(media);
    const used = stream.getVideoTracks()[0]?.getSettings().deviceId;
    return { status: 'live', stream, deviceId: used, devices };
  } catch (reason) {
    if (!(reason instanceof DOMException)) throw reason;
    return { status: 'failed', problem: problems[reason.name] ?? 'busy' };
  }
}

async function listCameras(media: MediaDevices): Promise<readonly CameraDevice[]> {
  const devices = await media.enumerateDevices();
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId: id, label }) => ({ id, label }));
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
