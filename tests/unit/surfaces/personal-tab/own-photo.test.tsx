/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';

import { graphError } from '../../../support/fake-graph.ts';
import { createFakeServices, pictureOf } from '../../../support/fake-services.ts';
import { blobOfUrl } from '../../../support/jsdom-gaps.ts';
import { settlePage } from '../../../support/render-page.tsx';
import { button, frameFile, inDialog, openSignedIn, openTab, saveFramed } from './open-tab.tsx';

const mine = pictureOf('mine');
const theirs = pictureOf('theirs');

/** Found, not got: a closing dialog gives the page back to assistive technology a moment later. */
const shownPhoto = async () => {
  const image = await screen.findByRole('img', { name: 'Photo of Adele Vance' });
  return blobOfUrl(image.querySelector('img')?.getAttribute('src') ?? null);
};

const dropFile = async (file: File) => {
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [file] } });
  await settlePage();
};

const isPickerOpen = () => screen.queryByRole('dialog') !== null;

describe('the photo as it is', () => {
  it('shows the photo, its owner, and what can be done', async () => {
    const { services, host } = await openSignedIn();
    expect(await shownPhoto()).toBe(services.graph.photo());
    expect(screen.getByText('Adele Vance')).toBeVisible();
    expect(screen.getByText(/This is how people see you/)).toBeVisible();
    expect(button('Change photo')).toBeVisible();
    expect(button('Remove photo')).toBeVisible();
    expect(host.told).toEqual(['loaded', 'success']);
  });

  it('shows initials where there is no photo, and nothing to remove', async () => {
    await openSignedIn({ services: createFakeServices({ photo: null }) });
    expect(screen.getByRole('img', { name: 'No photo of Adele Vance' })).toHaveTextContent('AV');
    expect(screen.getByText(/People see your initials/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Remove photo' })).not.toBeInTheDocument();
  });

  it('does not take a photo that could not be read for none, and reads it again', async () => {
    const services = createFakeServices();
    services.graph.failNext('readPhoto', graphError('graph/network'));
    const { user } = await openSignedIn({ services });
    expect(screen.getByRole('img')).toHaveAccessibleName(
      'The photo of Adele Vance could not be read',
    );
    expect(screen.queryByText(/how people see you|People see your initials/)).toBeNull();
    expect(screen.getByRole('alert')).toHaveTextContent('No connection');
    await user.click(button('Try again'));
    await settlePage();
    expect(await shownPhoto()).toBe(services.graph.photo());
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says in Spanish what it shows', async () => {
    await openSignedIn({ language: 'es' });
    expect(screen.getByRole('img', { name: 'Foto de Adele Vance' })).toBeVisible();
    expect(button('Cambiar foto')).toBeVisible();
  });
});

describe('saving a photo', () => {
  it('closes the dialog, shows the new photo, says so, and takes it back at "Undo"', async () => {
    const tab = await openSignedIn();
    const { graph, imaging } = tab.services;
    const before = graph.photo();
    await frameFile(tab, mine);
    await saveFramed(tab);
    expect(isPickerOpen()).toBe(false);
    expect(await shownPhoto()).toBe(imaging.jpegOf(mine));
    expect(screen.getByRole('status')).toHaveTextContent('Saved');

    await tab.user.click(button('Undo'));
    await settlePage();
    expect(graph.photo()).toBe(before);
    expect(await shownPhoto()).toBe(before);
    expect(screen.getByRole('status')).toHaveTextContent('Undone');
  });

  it('says what Save does, for a first photo in other words', async () => {
    const replacing = await openSignedIn();
    await frameFile(replacing, mine);
    expect(inDialog().getByText(/Save replaces the photo/)).toBeVisible();
    replacing.unmount();
    const first = await openSignedIn({ services: createFakeServices({ photo: null }) });
    await frameFile(first, mine);
    expect(inDialog().getByText(/Save sets the photo/)).toBeVisible();
  });

  it('keeps dialog and framing when it fails, and saves at "Try again"', async () => {
    const tab = await openSignedIn();
    const { graph, imaging } = tab.services;
    graph.failNext('replacePhoto', graphError('graph/forbidden-by-policy'));
    await frameFile(tab, mine);
    await tab.user.click(inDialog().getByRole('button', { name: 'Zoom in' }));
    await saveFramed(tab);
    expect(inDialog().getByRole('alert')).toHaveTextContent('may have turned this off');
    expect(inDialog().getByRole('alert')).toHaveTextContent('your framing is kept');
    expect(inDialog().getByRole('slider', { name: 'Zoom' })).toHaveAttribute(
      'aria-valuetext',
      '125 percent',
    );

    await tab.user.click(inDialog().getByRole('button', { name: 'Try again' }));
    await settlePage();
    expect(graph.photo()).toBe(imaging.jpegOf(mine));
    expect(isPickerOpen()).toBe(false);
  });

  it('says how far it is, and ends at "Cancel" with what is stored', async () => {
    const tab = await openSignedIn();
    const { graph } = tab.services;
    const before = graph.photo();
    graph.gates.replacePhoto.close();
    await frameFile(tab, mine);
    await saveFramed(tab);
    expect(inDialog().getByText('Uploading…')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('Saving…');

    await tab.user.click(inDialog().getByRole('button', { name: 'Cancel' }));
    graph.gates.replacePhoto.open();
    await settlePage();
    expect(isPickerOpen()).toBe(false);
    expect(graph.photo()).toBe(before);
    expect(await shownPhoto()).toBe(before);
  });

  it('saves nothing when it is cancelled before the photo is rendered', async () => {
    const tab = await openSignedIn();
    const { graph, imaging } = tab.services;
    const before = graph.photo();
    imaging.rendering.close();
    await frameFile(tab, mine);
    await saveFramed(tab);
    await tab.user.click(inDialog().getByRole('button', { name: 'Cancel' }));
    imaging.rendering.open();
    await settlePage();
    expect(graph.photo()).toBe(before);
  });

  it('saves nothing when it is cancelled while the sign-in window is open', async () => {
    const tab = await openSignedIn();
    const { graph, signIns } = tab.services;
    const before = graph.photo();
    graph.failNext('replacePhoto', { kind: 'auth/interaction-required' });
    await frameFile(tab, mine);
    await saveFramed(tab);
    signIns.gate.close();
    await tab.user.click(inDialog().getByRole('button', { name: 'Sign in' }));
    await tab.user.click(inDialog().getByRole('button', { name: 'Cancel' }));
    signIns.gate.open();
    await settlePage();
    expect(graph.photo()).toBe(before);
    expect(isPickerOpen()).toBe(false);
  });
});

describe('a photo that someone else changed meanwhile', () => {
  it('is kept at "Keep theirs"', async () => {
    const tab = await openSignedIn();
    const { graph } = tab.services;
    await frameFile(tab, mine);
    graph.changeByOther(theirs);
    await saveFramed(tab);
    expect(inDialog().getByRole('alert')).toHaveTextContent('Your photo was changed meanwhile');
    await tab.user.click(inDialog().getByRole('button', { name: 'Keep theirs' }));
    await settlePage();
    expect(isPickerOpen()).toBe(false);
    expect(graph.photo()).toBe(theirs);
    expect(await shownPhoto()).toBe(theirs);
  });

  it('is replaced at "Save mine"', async () => {
    const tab = await openSignedIn();
    const { graph, imaging } = tab.services;
    await frameFile(tab, mine);
    graph.changeByOther(theirs);
    await saveFramed(tab);
    await tab.user.click(inDialog().getByRole('button', { name: 'Save mine' }));
    await settlePage();
    expect(graph.photo()).toBe(imaging.jpegOf(mine));
    expect(isPickerOpen()).toBe(false);
  });

  it('is asked about when a removal meets it, too', async () => {
    const tab = await openSignedIn();
    const { graph } = tab.services;
    graph.changeByOther(theirs);
    await tab.user.click(button('Remove photo'));
    await settlePage();
    expect(screen.getByRole('alert')).toHaveTextContent('Your photo was changed meanwhile');
    expect(graph.photo()).toBe(theirs);
    await tab.user.click(button('Save mine'));
    await settlePage();
    expect(graph.photo()).toBeUndefined();
    expect(screen.getByRole('status')).toHaveTextContent('Photo removed');
  });
});

describe('removing the photo', () => {
  it('shows initials and offers the photo back', async () => {
    const tab = await openSignedIn();
    const before = tab.services.graph.photo();
    await tab.user.click(button('Remove photo'));
    await settlePage();
    expect(screen.getByRole('img', { name: 'No photo of Adele Vance' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('Photo removed');
    await tab.user.click(button('Undo'));
    await settlePage();
    expect(await shownPhoto()).toBe(before);
  });

  it('says when it failed, and the picker does not speak of it', async () => {
    const tab = await openSignedIn();
    tab.services.graph.failNext('removePhoto', graphError('graph/service-failed'));
    await tab.user.click(button('Remove photo'));
    await settlePage();
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing was changed in Microsoft 365.');
    await frameFile(tab, mine);
    expect(inDialog().queryByRole('alert')).not.toBeInTheDocument();
    await saveFramed(tab);
    expect(screen.getByRole('status')).toHaveTextContent('Saved');
  });

  it('lets nothing else be begun meanwhile', async () => {
    const tab = await openSignedIn();
    tab.services.graph.gates.removePhoto.close();
    await tab.user.click(button('Remove photo'));
    await settlePage();
    expect(button('Change photo')).toHaveAttribute('aria-disabled', 'true');
    expect(button('Remove photo')).toHaveAttribute('aria-disabled', 'true');
    await tab.user.click(button('Change photo'));
    await dropFile(mine);
    expect(isPickerOpen()).toBe(false);
  });
});

describe('a file that is dropped on the page', () => {
  it('opens the picker with it', async () => {
    const tab = await openSignedIn();
    await dropFile(mine);
    expect(await screen.findByRole('application', { name: 'Photo position' })).toBeVisible();
    await saveFramed(tab);
    expect(tab.services.graph.photo()).toBe(tab.services.imaging.jpegOf(mine));
  });

  it('takes the place of the one in the picker', async () => {
    const tab = await openSignedIn();
    await frameFile(tab, pictureOf('first'));
    await dropFile(mine);
    await saveFramed(tab);
    expect(tab.services.graph.photo()).toBe(tab.services.imaging.jpegOf(mine));
  });

  it('waits until the photo of now is read', async () => {
    const services = createFakeServices();
    services.graph.gates.readPhoto.close();
    const tab = await openTab({ services });
    await tab.start();
    await dropFile(mine);
    expect(isPickerOpen()).toBe(false);
    services.graph.gates.readPhoto.open();
    await settlePage();
    expect(await screen.findByRole('application', { name: 'Photo position' })).toBeVisible();
  });

  it('does not disturb a save', async () => {
    const tab = await openSignedIn();
    const { graph, imaging } = tab.services;
    graph.gates.replacePhoto.close();
    await frameFile(tab, mine);
    await saveFramed(tab);
    await dropFile(pictureOf('another'));
    graph.gates.replacePhoto.open();
    await settlePage();
    expect(graph.photo()).toBe(imaging.jpegOf(mine));
    expect(imaging.openBitmaps()).toEqual([]);
    expect(isPickerOpen()).toBe(false);
  });
});
