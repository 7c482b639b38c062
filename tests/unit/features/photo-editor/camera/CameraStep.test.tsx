/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';

import { ChangePhotoDialog } from '#features/photo-editor';

import { renderInPage, settlePage } from '../../../../support/render-page.tsx';

type Answer = (constraints: MediaStreamConstraints) => Promise<MediaStream>;

/** What Media Capture and Streams asks of a browser, as far as the camera step uses it; `live` counts open tracks. */
function giveBrowserCameras(labels: readonly string[], refusal?: string) {
  const asked: MediaStreamConstraints[] = [];
  let live = 0;
  const openStream = (deviceId: string) => {
    live += 1;
    const track = { stop: () => (live -= 1), getSettings: () => ({ deviceId }) };
    return { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream;
  };
  const getUserMedia: Answer = (constraints) => {
    asked.push(constraints);
    if (refusal !== undefined) return Promise.reject(new DOMException('no', refusal));
    const wanted = (constraints.video as { deviceId?: { exact: string } }).deviceId?.exact;
    return Promise.resolve(openStream(wanted ?? labels[0] ?? ''));
  };
  const enumerateDevices = () =>
    Promise.resolve(labels.map((label) => ({ kind: 'videoinput', deviceId: label, label })));
  setMediaDevices({ getUserMedia, enumerateDevices });
  return { asked, liveTracks: () => live };
}

function setMediaDevices(value: object | undefined) {
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value });
}

async function openCameraStep() {
  const onCancel = jest.fn();
  const page = await renderInPage(
    <ChangePhotoDialog explanation="-" onCancel={onCancel} onSave={() => undefined} />,
  );
  await page.user.click(button('Take a photo'));
  await settlePage();
  return { ...page, onCancel };
}

const dialog = () => screen.getByRole('dialog', { name: 'Change photo' });
const button = (name: string) => within(dialog()).getByRole('button', { name });
const problem = () => within(dialog()).findByRole('alert');

afterEach(() => setMediaDevices(undefined));

it('shows what the camera sees, and stops it when it is left', async () => {
  const browser = giveBrowserCameras(['Front']);
  const { user, onCancel } = await openCameraStep();
  await waitFor(() =>
    expect(within(dialog()).getByLabelText('What the camera sees')).toBeVisible(),
  );
  expect(browser.asked).toMatchObject([{ video: { facingMode: 'user' }, audio: false }]);
  expect(browser.liveTracks()).toBe(1);
  expect(within(dialog()).queryByRole('combobox')).not.toBeInTheDocument();
  await user.click(button('Cancel'));
  expect(browser.liveTracks()).toBe(0);
  expect(button('Upload a photo')).toBeVisible();
  expect(onCancel).not.toHaveBeenCalled();
});

it('stops it when the dialog goes, also while it starts', async () => {
  const browser = giveBrowserCameras(['Front']);
  const { unmount } = await openCameraStep();
  unmount();
  await settlePage();
  expect(browser.liveTracks()).toBe(0);
});

it('offers the choice where there are several, and changes over', async () => {
  const browser = giveBrowserCameras(['Front', 'Back']);
  const { user } = await openCameraStep();
  await user.selectOptions(
    await within(dialog()).findByRole('combobox', { name: 'Camera' }),
    'Back',
  );
  await settlePage();
  expect(browser.asked[1]).toMatchObject({ video: { deviceId: { exact: 'Back' } } });
  expect(browser.liveTracks()).toBe(1);
});

it('counts down, and stops counting at a second press', async () => {
  giveBrowserCameras(['Front']);
  const { user } = await openCameraStep();
  await waitFor(() => expect(button('Take a photo')).not.toHaveAttribute('aria-disabled', 'true'));
  await user.click(button('Take a photo'));
  expect(screen.getByRole('status')).toHaveTextContent('3');
  await user.click(button('Stop counting'));
  expect(button('Take a photo')).toBeVisible();
});

it.each([
  ['NotAllowedError', 'It is not allowed'],
  ['NotFoundError', 'No camera was found'],
  ['NotReadableError', 'Another app may be using it'],
])('says why at %s, and offers the camera of the device', async (refusal, words) => {
  giveBrowserCameras([], refusal);
  const { user } = await openCameraStep();
  expect(await problem()).toHaveTextContent(words);
  const input = within(dialog()).getByLabelText('Choose a photo');
  const pressed = jest.fn();
  input.addEventListener('click', pressed);
  await user.click(button('Use camera'));
  expect(pressed).toHaveBeenCalledTimes(1);
  expect(input).toHaveAttribute('capture', 'user');
});

it('says so where the browser has none to offer', async () => {
  setMediaDevices(undefined);
  await openCameraStep();
  expect(await problem()).toHaveTextContent('does not offer it');
});
