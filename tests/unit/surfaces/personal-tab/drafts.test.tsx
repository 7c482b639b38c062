/** @jest-environment jsdom */
import { screen } from '@testing-library/react';

import { suggestFrame } from '#imaging';

import { createFakeServices, pictureOf } from '../../../support/fake-services.ts';
import { settlePage } from '../../../support/render-page.tsx';
import { button, frameFile, inDialog, openSignedIn, type OpenedTab } from './open-tab.tsx';

const owner = { tenantId: 'contoso', userObjectId: 'adele', targetKey: 'me' };
const mine = pictureOf('mine');
const draft = { file: mine, frame: { ...suggestFrame({ widthPx: 1200, heightPx: 900 }), zoom: 2 } };

/** The tab of a person who framed a photo and left. */
async function openWithDraft() {
  const services = createFakeServices();
  await services.history.draft.remember(owner, draft);
  return openSignedIn({ services });
}

const keptIn = ({ services }: OpenedTab) => services.history.draft.recall(owner);
const isOffered = () => screen.queryByText('You have a photo that is not saved') !== null;

async function press({ user }: OpenedTab, name: string) {
  await user.click(inDialog().getByRole('button', { name }));
  await settlePage();
}

describe('a draft that was kept', () => {
  it('stays where the dialog is opened and cancelled without a photo', async () => {
    const tab = await openWithDraft();
    expect(isOffered()).toBe(true);
    await tab.user.click(button('Change photo'));
    await screen.findByLabelText('Choose a photo');
    await press(tab, 'Cancel');
    expect(await keptIn(tab)).toBe(draft);
    expect(isOffered()).toBe(true);
  });

  it('stays where the only file that was chosen is refused', async () => {
    const tab = await openWithDraft();
    const text = pictureOf('text');
    tab.services.imaging.refuse(text, { kind: 'imaging/not-an-image' });
    await tab.user.click(button('Change photo'));
    await tab.user.upload(await screen.findByLabelText('Choose a photo'), text);
    await settlePage();
    expect(inDialog().getByRole('alert')).toBeVisible();
    await press(tab, 'Cancel');
    expect(await keptIn(tab)).toBe(draft);
  });

  it('is given up with the photo that took its place', async () => {
    const tab = await openWithDraft();
    await frameFile(tab, pictureOf('another'));
    await press(tab, 'Cancel');
    expect(await keptIn(tab)).toBeUndefined();
    expect(isOffered()).toBe(false);
  });
});

describe('a draft that is discarded where it is offered', () => {
  it('is gone, and the focus goes to the button before', async () => {
    const tab = await openWithDraft();
    await tab.user.click(button('Discard draft'));
    await settlePage();
    expect(await keptIn(tab)).toBeUndefined();
    expect(isOffered()).toBe(false);
    expect(button('Remove photo')).toHaveFocus();
  });
});

describe('a photo whose save is left', () => {
  async function leaveDuringSave(answer: string) {
    const tab = await openSignedIn();
    tab.services.graph.gates.replacePhoto.close();
    await frameFile(tab, mine);
    await press(tab, 'Zoom in');
    await press(tab, 'Save');
    if (answer === 'Discard draft') await tab.user.keyboard('{Escape}');
    await press(tab, answer);
    tab.services.graph.gates.replacePhoto.open();
    await settlePage();
    return tab;
  }

  it('stays at "Cancel", to go on with', async () => {
    const tab = await leaveDuringSave('Cancel');
    expect(await keptIn(tab)).toMatchObject({ file: mine });
    expect(isOffered()).toBe(true);
  });

  it('is gone at "Discard draft"', async () => {
    const tab = await leaveDuringSave('Discard draft');
    expect(await keptIn(tab)).toBeUndefined();
    expect(isOffered()).toBe(false);
  });
});
