import type { TextKey, Translate } from '#i18n';

import type { SamplePhotos } from './sample-photos.ts';

/** What a step finds on the page: the texts of the language, and pictures to choose. */
export type StepTools = { readonly t: Translate; readonly photos: SamplePhotos };

/** Something a person does. Rejects when the page does not offer it in time. */
export type Step = (tools: StepTools) => Promise<void>;

const patienceMs = 8_000;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits until `find` gives something. */
async function found<Value>(what: string, find: () => Value | null | undefined): Promise<Value> {
  const untilMs = performance.now() + patienceMs;
  for (;;) {
    const value = find();
    if (value !== undefined && value !== null) return value;
    if (performance.now() > untilMs) throw new Error(`The page does not show ${what}.`);
    await frame();
  }
}

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent).trim();

const canBePressed = (button: HTMLButtonElement): boolean =>
  !button.disabled && button.getAttribute('aria-disabled') !== 'true';

/** Presses the button with that text; in the open dialog where there is one. */
export const press =
  (key: TextKey): Step =>
  async ({ t }) => {
    const button = await found(`the button “${t(key)}”`, () => {
      const place = document.querySelector('[role=dialog]') ?? document;
      return [...place.querySelectorAll('button')].find(
        (each) => nameOf(each) === t(key) && canBePressed(each),
      );
    });
    button.click();
  };

/** Presses Escape in the framing area of the open dialog. */
export const pressEscape: Step = async () => {
  const stage = await found('the framing area', () =>
    document.querySelector('[role=dialog] [role=application]'),
  );
  stage.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
};

/** Chooses a file in the dialog's one file input. */
export const choose =
  (fileOf: (photos: SamplePhotos) => File): Step =>
  async ({ t, photos }) => {
    const input = await found('a file input', () => {
      const all = document.querySelectorAll<HTMLInputElement>('input[type=file]');
      return [...all].find((each) => nameOf(each) === t('choose.input'));
    });
    const transfer = new DataTransfer();
    transfer.items.add(fileOf(photos));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };

/** Waits until the page shows what matches `selector`. */
export const waitFor =
  (selector: string): Step =>
  async () => {
    await found(selector, () => document.querySelector(selector));
  };

/** A dialog that has gone hides the page from screen readers for some moments more: waits until that is over. */
export const waitForPage: Step = waitFor('#root:not([aria-hidden])');

/** Waits until the page says that text. */
export const waitForText =
  (key: TextKey): Step =>
  async ({ t }) => {
    await found(`“${t(key)}”`, () => document.body.textContent.includes(t(key)) || undefined);
  };
