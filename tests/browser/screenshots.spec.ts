import { isKept, writeDocsPicture } from './support/docs-pictures.ts';
import { findAccessibilityProblems, findLayoutProblems } from './support/looks/index.ts';
import { expect, test } from './support/sandbox-test.ts';
import { createTabStage, looks } from './support/tab-stage.ts';
import { tabJourneys } from './support/tab-states.ts';
import { wordsOf, type SpokenLanguage } from './support/texts.ts';

const languages: readonly SpokenLanguage[] = ['en', 'es'];

// Each test has a page of its own, and a sandbox of its worker's own.
test.describe.configure({ mode: 'parallel' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const language of languages) {
  for (const journey of tabJourneys) {
    test(`looks right in ${language}, ${journey.name}`, async ({ page, sandboxOfWorker }) => {
      test.setTimeout(300_000);
      const stage = createTabStage({ page, sandbox: sandboxOfWorker, language });
      for (const state of journey.states) {
        await state.reach(stage, wordsOf(language));
        for (const look of looks) {
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
