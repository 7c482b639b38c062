import { jpegFile } from '../fixtures/pictures.ts';
import { expectFailure } from './support/failure-notice.ts';
import { expect, test, type OpenOptions } from './support/mapped-test.ts';
import { frameFile, saveFramed } from './support/photo-job.ts';
import { signInCells } from './support/sign-in-cells.ts';
import { wordsOf } from './support/texts.ts';

const words = wordsOf('en');

/** Pages besides the personal tab that sign a person in; sign-in.spec.ts has the table for that one. */
type Surface = {
  readonly name: string;
  readonly open: OpenOptions;
  readonly writing: 'asked-at-once' | 'asked-later';
};

const surfaces: readonly Surface[] = [
  {
    name: 'the tab of a channel',
    open: { query: { place: 'channel', tab: 'added' } },
    writing: 'asked-later',
  },
  {
    name: 'the pane',
    open: { place: 'pane', query: { item: 'autumn-samples' } },
    writing: 'asked-at-once',
  },
];

for (const surface of surfaces) {
  for (const { way, ends, open, reach } of signInCells) {
    test(
      `in ${surface.name}, ${way} ends with ${ends}`,
      { tag: '@long' },
      async ({ mappedHosts, openProduction }) => {
        const query = { ...surface.open.query, ...open.query };
        const production = await openProduction({ ...surface.open, ...open, query });

        await reach(production);

        const { tab } = production;
        if (ends !== 'saved') {
          await expectFailure(tab.locator('body'), ends, words);
          return;
        }
        await expect(tab.getByRole('button', { name: words('action.changePhoto') })).toBeVisible();
        // Writing is a further permission of a team's photo, asked for at the press that needs it: channel.spec.ts.
        if (surface.writing === 'asked-later' && query['consent'] === 'required') return;
        await saveFramed(
          tab,
          await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 })),
        );
        const requests = await mappedHosts.control.requests();
        const uploads = requests.filter(({ method }) => method === 'PUT' || method === 'PATCH');
        expect(uploads.map(({ status }) => status)).toContain(200);
      },
    );
  }
}
