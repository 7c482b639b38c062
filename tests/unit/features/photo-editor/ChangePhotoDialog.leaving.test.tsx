/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';

import { ChangePhotoDialog, type ChangePhotoDialogProps } from '#features/photo-editor';
import { suggestFrame } from '#imaging';

import { createFakeServices, pictureOf } from '../../../support/fake-services.ts';
import { renderInPage, settlePage } from '../../../support/render-page.tsx';

const dialog = () => screen.getByRole('dialog', { name: 'Change photo' });
const button = (name: string) => within(dialog()).getByRole('button', { name });
const zoom = () =>
  within(dialog()).getByRole('slider', { name: 'Zoom' }).getAttribute('aria-valuetext');

async function openFramed(given: Partial<ChangePhotoDialogProps> = {}) {
  const services = createFakeServices();
  const onCancel = jest.fn();
  const onSave = jest.fn();
  const file = pictureOf('photo');
  const dialogWith = (props: Partial<ChangePhotoDialogProps>) => (
    <ChangePhotoDialog
      draft={{ file }}
      explanation="-"
      onCancel={onCancel}
      onSave={onSave}
      {...given}
      {...props}
    />
  );
  const page = await renderInPage(dialogWith({}), { services });
  const update = async (props: Partial<ChangePhotoDialogProps>) => {
    page.rerender(dialogWith(props));
    await settlePage();
  };
  return { ...page, file, imaging: services.imaging, onCancel, onSave, update };
}

describe('leaving', () => {
  it('asks nothing at Escape where nothing was framed', async () => {
    const { user, onCancel } = await openFramed();
    await user.keyboard('{Escape}');
    expect(onCancel.mock.calls).toEqual([['cancelled']]);
  });

  it('says so where no photo was opened', async () => {
    const { user, onCancel } = await openFramed({ draft: undefined });
    await user.click(button('Cancel'));
    expect(onCancel.mock.calls).toEqual([['untouched']]);
  });

  it('asks at Escape before a framing is lost, and goes on where the person was', async () => {
    const { user, onCancel } = await openFramed();
    await user.click(button('Zoom in'));
    await user.keyboard('{Escape}');
    expect(onCancel).not.toHaveBeenCalled();
    expect(within(dialog()).getByRole('alert')).toHaveTextContent('Leave without saving');
    expect(button('Continue')).toHaveFocus();

    await user.click(button('Continue'));
    expect(within(dialog()).queryByRole('alert')).not.toBeInTheDocument();
    expect(button('Zoom in')).toHaveFocus();
    expect(zoom()).toBe('125 percent');
  });

  it('goes on at a second Escape, and leaves at "Discard draft"', async () => {
    const { user, onCancel } = await openFramed();
    await user.click(button('Zoom in'));
    await user.keyboard('{Escape}{Escape}');
    expect(onCancel).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    await user.click(button('Discard draft'));
    expect(onCancel.mock.calls).toEqual([['discarded']]);
  });

  it('stays at a press beside the dialog', async () => {
    const { user, onCancel } = await openFramed();
    const backdrop = document.querySelector('.fui-DialogSurface__backdrop');
    await user.click(backdrop!);
    expect(onCancel).not.toHaveBeenCalled();
    expect(dialog()).toBeVisible();
  });
});

describe('another photo from outside, pasted or dropped', () => {
  const other = pictureOf('other');

  it('takes the place of one that is not framed yet', async () => {
    const { user, imaging, update } = await openFramed();
    await update({ draft: { file: other } });
    await user.click(button('Save'));
    expect(imaging.rendered).toMatchObject([{ file: other }]);
  });

  it('takes no framing away before the person has said so', async () => {
    const { user, file, imaging, update } = await openFramed();
    await user.click(button('Zoom in'));
    await update({ draft: { file: other } });
    expect(within(dialog()).getByRole('alert')).toHaveTextContent('Replace this photo');
    expect(button('Continue')).toHaveFocus();

    await user.click(button('Continue'));
    expect(button('Zoom in')).toHaveFocus();
    expect(zoom()).toBe('125 percent');
    await user.click(button('Save'));
    expect(imaging.rendered).toMatchObject([{ file, frame: { zoom: 1.25 } }]);
  });

  it('goes on with the framing at Escape', async () => {
    const { user, onCancel, update } = await openFramed();
    await user.click(button('Zoom in'));
    await update({ draft: { file: other } });
    await user.keyboard('{Escape}');
    expect(within(dialog()).queryByRole('alert')).not.toBeInTheDocument();
    expect(zoom()).toBe('125 percent');
    expect(onCancel).not.toHaveBeenCalled();
  });

  it('is opened at "Replace"', async () => {
    const { user, imaging, update } = await openFramed();
    await user.click(button('Zoom in'));
    await update({ draft: { file: other } });
    await user.click(button('Replace'));
    await settlePage();
    expect(zoom()).toBe('100 percent');
    await user.click(button('Save'));
    expect(imaging.rendered).toMatchObject([{ file: other, frame: { zoom: 1 } }]);
  });

  it('is not asked about any more once the photo is on its way', async () => {
    const { user, imaging, onSave, update } = await openFramed();
    await user.click(button('Zoom in'));
    imaging.rendering.close();
    await user.click(button('Save'));
    await update({ draft: { file: other } });
    expect(within(dialog()).getByRole('alert')).toBeVisible();
    imaging.rendering.open();
    await settlePage();
    expect(onSave).toHaveBeenCalledTimes(1);
    expect(within(dialog()).queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('a draft', () => {
  const frame = { ...suggestFrame({ widthPx: 1200, heightPx: 900 }), zoom: 2 };

  it('is opened as it was framed', async () => {
    const file = pictureOf('draft');
    const { user, imaging } = await openFramed({ draft: { file, frame } });
    expect(zoom()).toBe('200 percent');
    await user.click(button('Save'));
    expect(imaging.rendered).toEqual([{ file, frame }]);
  });

  it('is told of at once, and whenever the framing has come to rest', async () => {
    const onDraftChange = jest.fn();
    const { user, file } = await openFramed({ onDraftChange });
    expect(onDraftChange.mock.calls).toEqual([[{ file, frame: { ...frame, zoom: 1 } }]]);
    await user.click(button('Zoom in'));
    await user.click(button('Zoom in'));
    // A slow machine may rest between the two presses.
    await waitFor(() =>
      expect(onDraftChange).toHaveBeenLastCalledWith({
        file,
        frame: expect.objectContaining({ zoom: 1.5625 }) as unknown,
      }),
    );
  });

  it('does not begin anew when what was told comes back', async () => {
    const { user, file, update } = await openFramed();
    await user.click(button('Zoom in'));
    await update({ draft: { file, frame } });
    expect(zoom()).toBe('125 percent');
  });

  it('that was chosen inside does not begin anew either', async () => {
    const { user, update } = await openFramed();
    const chosen = pictureOf('chosen');
    fireEvent.change(within(dialog()).getByLabelText('Choose a photo'), {
      target: { files: [chosen] },
    });
    await settlePage();
    await user.click(button('Zoom in'));
    await update({ draft: { file: chosen, frame } });
    expect(zoom()).toBe('125 percent');
  });
});

describe('what differs between surfaces', () => {
  it('is the word on the press, and whether it can be pressed yet', async () => {
    const { user, onSave, update } = await openFramed({ confirm: 'use-photo' });
    await update({ isConfirmDisabled: true });
    await user.click(button('Use this photo'));
    expect(onSave).not.toHaveBeenCalled();
    await update({ isConfirmDisabled: false });
    await user.click(button('Use this photo'));
    expect(onSave).toHaveBeenCalledTimes(1);
  });

  it('is what the shape is said to be', async () => {
    await openFramed({ shape: 'rounded-square' });
    expect(within(dialog()).getByText(/round its corners/)).toBeVisible();
  });
});

it('sends the very photo again that failed, and another once it is framed anew', async () => {
  const { user, imaging, onSave, update } = await openFramed();
  await user.click(button('Save'));
  await update({ confirm: 'try-again', outcome: <p>It failed.</p> });
  expect(within(dialog()).queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  expect(button('Try again')).toHaveFocus();
  await user.click(button('Try again'));
  expect(imaging.rendered).toHaveLength(1);
  expect(onSave.mock.calls[1]).toEqual(onSave.mock.calls[0]);
  act(() => button('Flip').click());
  await user.click(button('Try again'));
  expect(imaging.rendered).toMatchObject([
    { frame: { flip: 'none' } },
    { frame: { flip: 'horizontal' } },
  ]);
});
