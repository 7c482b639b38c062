/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';

import { ChangePhotoDialog, type ChangePhotoDialogProps } from '#features/photo-editor';

import { createFakeServices, pictureOf } from '../../../support/fake-services.ts';
import { renderInPage, settlePage } from '../../../support/render-page.tsx';

const explanation = 'Save replaces the photo in Microsoft 365.';

async function openDialog(given: Partial<ChangePhotoDialogProps> = {}, before?: ReactNode) {
  const services = createFakeServices();
  const onCancel = jest.fn();
  const onSave = jest.fn();
  const dialogWith = (props: Partial<ChangePhotoDialogProps>) => (
    <>
      {before}
      <ChangePhotoDialog
        explanation={explanation}
        onCancel={onCancel}
        onSave={onSave}
        {...given}
        {...props}
      />
    </>
  );
  const page = await renderInPage(dialogWith({}), { services });
  const update = async (props: Partial<ChangePhotoDialogProps>) => {
    page.rerender(dialogWith(props));
    await settlePage();
  };
  const choose = async (file: File) => {
    // As the browser's own chooser does it, which leaves the focus where it was.
    fireEvent.change(within(dialog()).getByLabelText('Choose a photo'), {
      target: { files: [file] },
    });
    await settlePage();
  };
  return { ...page, services, imaging: services.imaging, onCancel, onSave, update, choose };
}

const dialog = () => screen.getByRole('dialog', { name: 'Change photo' });
const button = (name: string) => within(dialog()).getByRole('button', { name });
const stage = () => within(dialog()).queryByRole('application', { name: 'Photo position' });
const zoomSlider = () => within(dialog()).getByRole('slider', { name: 'Zoom' });

describe('before a file is chosen', () => {
  it('says formats and limits, and offers one way to choose', async () => {
    await openDialog();
    expect(button('Upload a photo')).toHaveAccessibleDescription(/JPEG, PNG.*up to 60 MB/);
    expect(within(dialog()).getAllByLabelText('Choose a photo')).toHaveLength(1);
  });

  it('opens the browser\'s own chooser at "Upload a photo"', async () => {
    const { user } = await openDialog();
    const pressed = jest.fn();
    within(dialog()).getByLabelText('Choose a photo').addEventListener('click', pressed);
    await user.click(button('Upload a photo'));
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  it('cannot save', async () => {
    const { user, onSave } = await openDialog();
    expect(button('Save')).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('Save'));
    expect(onSave).not.toHaveBeenCalled();
  });

  it('is left by Cancel and by Escape', async () => {
    const { user, onCancel } = await openDialog();
    await user.click(button('Cancel'));
    expect(onCancel).toHaveBeenCalledTimes(1);
    await user.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledTimes(2);
  });
});

describe('opening a file', () => {
  it('says that it opens, and cannot save meanwhile', async () => {
    const { choose, imaging } = await openDialog();
    imaging.opening.close();
    await choose(pictureOf('photo'));
    expect(within(dialog()).getByRole('progressbar', { name: 'Opening the photo…' })).toBeVisible();
    expect(button('Save')).toHaveAttribute('aria-disabled', 'true');
  });

  it('shows the framing area, what Save will do, and a preview', async () => {
    const { choose } = await openDialog();
    await choose(pictureOf('photo'));
    expect(stage()).toBeVisible();
    expect(stage()).toHaveAccessibleDescription(/arrow keys move/);
    expect(within(dialog()).getByText(explanation)).toBeVisible();
    expect(within(dialog()).getByRole('region', { name: 'Preview' })).toBeVisible();
    expect(button('Save')).not.toHaveAttribute('aria-disabled', 'true');
  });

  it('opens a file that was dropped on the page, and a later one in its place', async () => {
    const first = pictureOf('first');
    const second = pictureOf('second');
    const { update, imaging, onSave, user } = await openDialog({ draft: { file: first } });
    expect(stage()).toBeVisible();
    await update({ draft: { file: second } });
    await user.click(button('Save'));
    expect(onSave).toHaveBeenCalledWith(imaging.jpegOf(second));
  });

  it('lets the newest of two files win and gives the other bitmap back', async () => {
    const { choose, imaging, onSave, user } = await openDialog();
    const late = pictureOf('late');
    const newest = pictureOf('newest');
    imaging.opening.close();
    await choose(late);
    await choose(newest);
    imaging.opening.open();
    await settlePage();
    await user.click(button('Save'));
    expect(onSave).toHaveBeenCalledTimes(1);
    expect(onSave).toHaveBeenCalledWith(imaging.jpegOf(newest));
    expect(imaging.openBitmaps()).toEqual([newest]);
  });

  it('closes the bitmap when the dialog is left', async () => {
    const { choose, imaging, unmount } = await openDialog();
    await choose(pictureOf('photo'));
    unmount();
    expect(imaging.openBitmaps()).toEqual([]);
  });
});

describe('a file that is refused', () => {
  it('is explained, and the dialog stands ready for another', async () => {
    const { choose, imaging } = await openDialog();
    const broken = pictureOf('broken');
    imaging.refuse(broken, { kind: 'imaging/corrupt' });
    await choose(broken);
    expect(within(dialog()).getByRole('alert')).toHaveTextContent('This picture is damaged');
    expect(button('Upload a photo')).toBeVisible();
    expect(button('Save')).toHaveAttribute('aria-disabled', 'true');
    await choose(pictureOf('good'));
    expect(within(dialog()).queryByRole('alert')).not.toBeInTheDocument();
    expect(stage()).toBeVisible();
  });

  it('can be chosen again after it was mended', async () => {
    const { user } = await openDialog();
    const input = within(dialog()).getByLabelText<HTMLInputElement>('Choose a photo');
    const chosen: string[] = [];
    input.addEventListener('change', () => chosen.push(input.value), { capture: true });
    await user.upload(input, pictureOf('photo'));
    expect(chosen).toEqual([expect.stringContaining('photo.jpg')]);
    // Only a value that changes is told to the page.
    expect(input.value).toBe('');
  });

  it('leaves the picture that was framed before, as it was framed', async () => {
    const { choose, imaging, user } = await openDialog();
    await choose(pictureOf('good'));
    await user.click(button('Zoom in'));
    const zoom = zoomSlider().getAttribute('aria-valuetext');
    const broken = pictureOf('broken');
    imaging.refuse(broken, { kind: 'imaging/not-an-image' });
    await choose(broken);
    expect(within(dialog()).getByRole('alert')).toHaveTextContent('This file is not a picture');
    expect(stage()).toBeVisible();
    expect(zoomSlider()).toHaveAttribute('aria-valuetext', zoom);
    expect(button('Save')).not.toHaveAttribute('aria-disabled', 'true');
  });
});

describe('framing', () => {
  it('zooms by slider and buttons, and says the zoom in percent', async () => {
    const { choose, user } = await openDialog();
    await choose(pictureOf('photo'));
    expect(zoomSlider()).toHaveAttribute('aria-valuetext', '100 percent');
    await user.click(button('Zoom in'));
    expect(zoomSlider()).toHaveAttribute('aria-valuetext', '125 percent');
    await user.click(button('Zoom out'));
    expect(zoomSlider()).toHaveAttribute('aria-valuetext', '100 percent');
  });

  it('has a button for every move', async () => {
    const { choose, imaging, user } = await openDialog();
    await choose(pictureOf('photo'));
    await user.click(button('Zoom in'));
    for (const name of ['Move left', 'Move up', 'Rotate right', 'Rotate right', 'Rotate left']) {
      await user.click(button(name));
    }
    await user.click(button('Save'));
    expect(imaging.rendered).toMatchObject([{ frame: { zoom: 1.25, quarterTurns: 1 } }]);
    await user.click(button('Reset'));
    expect(zoomSlider()).toHaveAttribute('aria-valuetext', '100 percent');
  });

  it('moves by keys in the framing area, and leaves shortcuts of the browser alone', async () => {
    const { choose, imaging, user } = await openDialog();
    await choose(pictureOf('photo'));
    act(() => stage()?.focus());
    await user.keyboard('++{Control>}0{/Control}');
    expect(zoomSlider()).toHaveAttribute('aria-valuetext', '121 percent');
    await user.keyboard('r{ArrowLeft}');
    await user.click(button('Save'));
    expect(imaging.rendered).toMatchObject([{ frame: { quarterTurns: 1 } }]);
    await user.keyboard('{Tab}');
  });

  it('says how many pixels are framed where that is too few to be sharp', async () => {
    const { choose, user } = await openDialog();
    await choose(pictureOf('photo'));
    expect(within(dialog()).queryByText(/pixels wide/)).not.toBeInTheDocument();
    await user.click(button('Zoom in'));
    await user.click(button('Zoom in'));
    expect(within(dialog()).getByText(/This part of the picture is 576 pixels wide/)).toBeVisible();
  });

  it('says in the live region where the picture has come to rest', async () => {
    const { choose, user } = await openDialog();
    await choose(pictureOf('photo'));
    await user.click(button('Rotate right'));
    const said = screen.getByRole('status');
    await waitFor(() => expect(said).toHaveTextContent('Turned to 90 degrees.'));
    await user.click(button('Zoom in'));
    await user.click(button('Move left'));
    await waitFor(() => expect(said).toHaveTextContent(/Photo moved\. \d+ percent from the left/));
  });
});

describe('saving', () => {
  async function openFramed(given: Partial<ChangePhotoDialogProps> = {}) {
    const opened = await openDialog(given);
    const file = pictureOf('photo');
    await opened.choose(file);
    return { ...opened, file };
  }

  it('hands over the framed photo', async () => {
    const { user, onSave, imaging, file } = await openFramed();
    await user.click(button('Save'));
    expect(onSave).toHaveBeenCalledTimes(1);
    expect(onSave).toHaveBeenCalledWith(imaging.jpegOf(file));
  });

  it('hands it over once, however often Save is pressed', async () => {
    const { user, onSave, imaging } = await openFramed();
    imaging.rendering.close();
    await user.click(button('Save'));
    await user.click(button('Save'));
    imaging.rendering.open();
    await settlePage();
    expect(onSave).toHaveBeenCalledTimes(1);
  });

  it('says what the save does, and waits for it', async () => {
    const { user, onSave, update } = await openFramed();
    await update({ progress: 'Uploading…' });
    expect(within(dialog()).getByText('Uploading…')).toBeVisible();
    expect(button('Choose another photo')).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('Save'));
    expect(onSave).not.toHaveBeenCalled();
  });

  it('keeps the framing when the save fails', async () => {
    const { user, onSave, update } = await openFramed();
    await user.click(button('Zoom in'));
    await user.click(button('Save'));
    await update({ progress: 'Uploading…' });
    await update({ outcome: <p>It failed.</p> });
    expect(within(dialog()).getByText('It failed.')).toBeVisible();
    expect(zoomSlider()).toHaveAttribute('aria-valuetext', '125 percent');
    await user.click(button('Save'));
    expect(onSave).toHaveBeenCalledTimes(2);
  });

  it('explains a photo that could not be rendered, and can be tried again', async () => {
    const { user, onSave, imaging } = await openFramed();
    imaging.failNextRender({ kind: 'imaging/crashed' });
    await user.click(button('Save'));
    expect(within(dialog()).getByRole('alert')).toHaveTextContent('could not be worked on');
    expect(onSave).not.toHaveBeenCalled();
    await user.click(button('Save'));
    expect(onSave).toHaveBeenCalledTimes(1);
  });

  it('saves nothing when the dialog is left before the photo is rendered', async () => {
    const { user, onSave, imaging, unmount } = await openFramed();
    imaging.rendering.close();
    await user.click(button('Save'));
    unmount();
    imaging.rendering.open();
    await settlePage();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('saves nothing when another file is dropped before the photo is rendered', async () => {
    const { user, onSave, imaging, update } = await openFramed();
    imaging.rendering.close();
    await user.click(button('Save'));
    await update({ draft: { file: pictureOf('dropped') } });
    imaging.rendering.open();
    await settlePage();
    expect(onSave).not.toHaveBeenCalled();
    expect(button('Save')).not.toHaveAttribute('aria-disabled', 'true');
  });
});

describe('focus', () => {
  it('begins at what there is to do', async () => {
    await openDialog({}, <button>Behind</button>);
    await waitFor(() => expect(button('Upload a photo')).toHaveFocus());
  });

  it('goes on to the framing area when the pressed button is gone', async () => {
    const { choose } = await openDialog();
    act(() => button('Upload a photo').focus());
    await choose(pictureOf('photo'));
    await waitFor(() => expect(stage()).toHaveFocus());
  });

  it('comes back to the button when the file is refused', async () => {
    const { choose, imaging } = await openDialog();
    const broken = pictureOf('broken');
    imaging.refuse(broken, { kind: 'imaging/corrupt' });
    act(() => button('Upload a photo').focus());
    await choose(broken);
    await waitFor(() => expect(button('Upload a photo')).toHaveFocus());
  });

  it('stays where the person is when another picture opens', async () => {
    const { choose, user } = await openDialog();
    await choose(pictureOf('photo'));
    await user.click(button('Cancel'));
    await choose(pictureOf('other'));
    expect(stage()).not.toHaveFocus();
  });
});

it('speaks Spanish', async () => {
  await renderInPage(
    <ChangePhotoDialog explanation="-" onCancel={() => undefined} onSave={() => undefined} />,
    { language: 'es' },
  );
  expect(screen.getByRole('dialog', { name: 'Cambiar foto' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Subir una foto' })).toBeVisible();
});
