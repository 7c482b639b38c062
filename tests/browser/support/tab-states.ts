import { expect } from '@playwright/test';

import { drawFixturePicture } from '../../../sandbox/tenant/index.ts';
import { textNamedJpeg, type PictureFile } from '../../fixtures/pictures.ts';
import { adele } from './people.ts';
import type { TabStage } from './tab-stage.ts';
import type { Words } from './texts.ts';

/** One state of the personal tab, and what a person does to come to it from the one before. */
export type TabState = {
  readonly name: string;
  /** A time limit of the product ends it: there is no time to look at it in every theme. */
  readonly isPassing?: true;
  readonly reach: (stage: TabStage, words: Words) => Promise<void>;
};

/** States that follow one another on one opened page. */
export type TabJourney = { readonly name: string; readonly states: readonly TabState[] };

const personWithoutPhoto = 'davidk@contoso.com';
const photoPath = '/me/photo/$value';

const button = ({ tab }: TabStage, name: string) => tab.getByRole('button', { name, exact: true });
const dialogOf = ({ tab }: TabStage) => tab.getByRole('dialog');

const drawnPicture = async (subject: number): Promise<PictureFile> => ({
  name: 'portrait.jpg',
  mimeType: 'image/jpeg',
  buffer: await drawFixturePicture({ widthPx: 1200, heightPx: 900, format: 'jpeg', subject }),
});

async function choose(stage: TabStage, words: Words, file: PictureFile) {
  await dialogOf(stage)
    .getByLabel(words('choose.input'), { exact: true })
    .setInputFiles({ ...file });
}

async function frame(stage: TabStage, words: Words) {
  await choose(stage, words, await drawnPicture(1));
  await expect(stage.tab.getByRole('application')).toBeVisible();
}

async function openAndFrame(stage: TabStage, words: Words) {
  await button(stage, words('action.changePhoto')).click();
  await frame(stage, words);
}

const photoShows = (stage: TabStage, words: Words, name: string) =>
  expect(stage.tab.getByRole('img', { name: words('photo.of', { name }) })).toBeVisible();

const mainStates: readonly TabState[] = [
  {
    name: 'loading',
    isPassing: true,
    reach: async (stage, words) => {
      await stage.sandbox.addFault({ method: 'GET', path: '/me/photo*', delayMs: 600_000 });
      await stage.open(adele);
      await expect(stage.tab.getByText('Adele Vance')).toBeVisible();
      await expect(stage.tab.getByRole('img', { name: words('photo.loading') })).toBeVisible();
    },
  },
  {
    name: 'photo',
    reach: async (stage, words) => {
      await stage.sandbox.clearFaults();
      await stage.open(adele);
      await photoShows(stage, words, 'Adele Vance');
    },
  },
  {
    name: 'dropping',
    reach: async (stage, words) => {
      await dragFilesOver(stage);
      await expect(stage.tab.getByText(words('choose.dropNow'))).toBeVisible();
    },
  },
  {
    name: 'choosing',
    reach: async (stage, words) => {
      await dragFilesAway(stage);
      await button(stage, words('action.changePhoto')).click();
      await expect(button(stage, words('action.uploadPhoto'))).toBeVisible();
    },
  },
  {
    name: 'refused',
    reach: async (stage, words) => {
      await choose(stage, words, textNamedJpeg());
      await expect(dialogOf(stage).getByRole('alert')).toBeVisible();
    },
  },
  { name: 'framing', reach: frame },
  {
    name: 'saving',
    isPassing: true,
    reach: async (stage, words) => {
      await stage.sandbox.addFault({ method: 'PUT', path: photoPath, delayMs: 600_000 });
      await button(stage, words('action.save')).click();
      await expect(stage.tab.getByText(words('save.stepUploading'))).toBeVisible();
    },
  },
  {
    name: 'failed',
    reach: async (stage, words) => {
      await button(stage, words('action.cancel')).click();
      await photoShows(stage, words, 'Adele Vance');
      await openAndFrame(stage, words);
      await stage.sandbox.addFault({ method: 'PUT', path: photoPath, status: 500 });
      await button(stage, words('action.save')).click();
      await expect(dialogOf(stage).getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'saved',
    reach: async (stage, words) => {
      await button(stage, words('action.tryAgain')).click();
      await expect(stage.tab.getByText(words('saved.reach'))).toBeVisible();
    },
  },
  {
    name: 'undone',
    reach: async (stage, words) => {
      await button(stage, words('action.undo')).click();
      await expect(stage.tab.getByText(words('undone.reach'))).toBeVisible();
    },
  },
  {
    name: 'removed',
    reach: async (stage, words) => {
      await button(stage, words('action.removePhoto')).click();
      await expect(stage.tab.getByText(words('removed.reach'))).toBeVisible();
    },
  },
];

const initials: TabState = {
  name: 'initials',
  reach: async (stage, words) => {
    await stage.open(personWithoutPhoto);
    const none = words('photo.none', { name: 'David Kim' });
    await expect(stage.tab.getByRole('img', { name: none })).toBeVisible();
  },
};

const unreadable: TabState = {
  name: 'unreadable',
  reach: async (stage, words) => {
    await stage.sandbox.addFault({ method: 'GET', path: '/me/photo*', status: 403, times: 100 });
    await stage.open(adele);
    await expect(button(stage, words('action.tryAgain'))).toBeVisible();
  },
};

const conflict: TabState = {
  name: 'conflict',
  reach: async (stage, words) => {
    await stage.sandbox.clearFaults();
    await stage.open(adele);
    await photoShows(stage, words, 'Adele Vance');
    await stage.sandbox.storePhoto(adele, (await drawnPicture(12)).buffer);
    await openAndFrame(stage, words);
    await button(stage, words('action.save')).click();
    await expect(button(stage, words('action.keepTheirs'))).toBeVisible();
  },
};

const signIn: TabState = {
  name: 'sign-in',
  reach: async (stage, words) => {
    await stage.sandbox.signIn({ consent: 'required' });
    await stage.open(adele);
    await expect(button(stage, words('action.signIn'))).toBeVisible();
  },
};

/** One state by its name, for tests that need no more. */
export function tabState(name: string): TabState {
  const found = tabJourneys.flatMap(({ states }) => states).find((state) => state.name === name);
  if (found === undefined) throw new Error(`There is no state ${name}.`);
  return found;
}

export const tabJourneys: readonly TabJourney[] = [
  { name: 'from loading to removing', states: mainStates },
  { name: 'where things are otherwise', states: [initials, unreadable, conflict, signIn] },
];

const drag = async (stage: TabStage, type: 'dragover' | 'dragleave') => {
  const frame = await stage.frame();
  await frame.evaluate((eventType) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'portrait.jpg', { type: 'image/jpeg' }));
    document.body.dispatchEvent(new DragEvent(eventType, { bubbles: true, dataTransfer }));
  }, type);
};

const dragFilesOver = (stage: TabStage) => drag(stage, 'dragover');
const dragFilesAway = (stage: TabStage) => drag(stage, 'dragleave');
