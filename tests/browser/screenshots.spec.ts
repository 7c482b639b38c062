import { isKept, mainStates, writeDocsPicture } from './support/docs-pictures.ts';
import {
  findAccessibilityProblems,
  findLayoutProblems,
  findMissingFont,
} from './support/looks/index.ts';
import { expect, test } from './support/sandbox-test.ts';
import { createTabStage, looks, type Look } from './support/tab-stage.ts';
import { tabJourneys, type TabState } from './support/tab-states.ts';
import { wordsOf, type SpokenLanguage } from './support/texts.ts';

type Judged = {
  readonly language: SpokenLanguage;
  /** Of the states that are not looked at everywhere. */
  readonly otherLooks: readonly Look[];
  readonly mark: '' | ' @long';
};

const narrow: readonly Look[] = [{ theme: 'default', widthPx: 320 }];

/** What breaks does so where words are long, or where the page is mirrored. */
const judged: readonly Judged[] = [
  { language: 'en', otherLooks: looks, mark: '' },
  { language: 'es', otherLooks: looks, mark: '' },
  { language: 'de', otherLooks: narrow, mark: ' @long' },
  { language: 'ar', otherLooks: narrow, mark: ' @long' },
  { language: 'ja', otherLooks: [], mark: ' @long' },
];

function looksAt({ name, isPassing }: TabState, otherLooks: readonly Look[]): readonly Look[] {
  if (mainStates.has(name)) return looks;
  return isPassing ? otherLooks.filter(({ theme }) => theme === 'default') : otherLooks;
}

// Each test has a page of its own, and a sandbox of its worker's own.
test.describe.configure({ mode: 'parallel' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const { language, otherLooks, mark } of judged) {
  for (const journey of tabJourneys) {
    test(`looks right in ${language}, ${journey.name}${mark}`, async ({
      page,
      sandboxOfWorker,
    }) => {
      test.setTimeout(300_000);
      const words = wordsOf(language);
      const stage = createTabStage({ page, sandbox: sandboxOfWorker, language });
      for (const state of journey.states) {
        await state.reach(stage, words);
        const fonts = await findMissingFont(await stage.frame(), words('personalTab.heading'));
        expect(fonts).toEqual([]);
        for (const look of looksAt(state, otherLooks)) {
          await stage.wear(look);
          const where = `${state.name}, ${look.theme}, ${look.widthPx} px, ${language}`;
          const layout = await findLayoutProblems(await stage.frame());
          expect.soft(layout, where).toEqual([]);
          const access = await findAccessibilityProblems(page, stage.frameSelector);
          expect.soft(access, where).toEqual([]);
          const picture = {
            surface: 'personal-tab',
            state: state.name,
            language,
            ...look,
          } as const;
          if (isKept(picture)) {
            await writeDocsPicture(picture, await stage.picture());
          }
        }
      }
    });
  }
}
