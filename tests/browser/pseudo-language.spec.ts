import { findLayoutProblems } from './support/looks/index.ts';
import { expect, test } from './support/sandbox-test.ts';
import { createTabStage } from './support/tab-stage.ts';
import { tabJourneys } from './support/tab-states.ts';
import { wordsOf } from './support/texts.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const narrow = { theme: 'default', widthPx: 320 } as const;

for (const journey of tabJourneys) {
  test(`bears texts half again as long at 320 px, ${journey.name}`, async ({
    page,
    sandboxOfWorker,
  }) => {
    test.setTimeout(180_000);
    const stage = createTabStage({ page, sandbox: sandboxOfWorker, language: 'pseudo' });
    for (const state of journey.states) {
      await state.reach(stage, wordsOf('pseudo'));
      await stage.wear(narrow);
      const layout = await findLayoutProblems(await stage.frame());
      expect.soft(layout, `${state.name}, pseudo-language`).toEqual([]);
    }
  });
}
