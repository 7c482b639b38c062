import fc from 'fast-check';

import type { ShownPhoto } from '../../../../../src/features/photo-publish/protocol/index.ts';
import type { Trouble } from './model-service.ts';
import {
  expectSaved,
  keptContents,
  offeredContent,
  remove,
  save,
  shownFirst,
  startPublishing,
  undo,
  type Publishing,
} from './publishing.ts';

const trouble = fc.constantFrom<Trouble>(
  'cut-before',
  'cut-after',
  401,
  403,
  404,
  429,
  500,
  503,
  504,
);
const troubles = fc.array(fc.oneof(trouble, fc.constant('none' as const)), { maxLength: 24 });

/** Six readings for one photo and three to check, each of at most five requests. */
const mostReads = 6 * 5 + 3 * 5;
const mostWrites = 5;

describe('any sequence of failures', () => {
  it('ends with the new photo stored or the old one intact, as the result says, in a bounded number of requests', async () => {
    await fc.assert(
      fc.asyncProperty(troubles, troubles, async (readTroubles, writeTroubles) => {
        const publishing = await startPublishing();
        const { service } = publishing;
        service.trouble('GET', ...readTroubles);
        service.trouble('PUT', ...writeTroubles);

        const result = await save(publishing, 'new');

        if (result.status === 'changed-meanwhile') throw new Error('Nobody else was there.');
        expect(['old', 'new']).toContain(service.stored());
        if (result.status === 'saved') expect(service.stored()).toBe('new');
        else if (result.stored === 'old') expect(service.stored()).toBe('old');
        if (result.undo.status === 'possible') {
          expect(await offeredContent(result.undo)).toBe('old');
          expect(await keptContents(publishing)).toEqual(['old']);
        }
        const writes = service.requests.filter((request) => request.startsWith('PUT')).length;
        expect(writes).toBeLessThanOrEqual(mostWrites);
        expect(service.requests.length - writes).toBeLessThanOrEqual(mostReads);
      }),
      { numRuns: 150 },
    );
  });
});

type Act =
  | { readonly do: 'wait'; readonly durationMs: number }
  | { readonly do: 'save' | 'remove' | 'undo' | 'verify' | 'reload' };

const act = fc.oneof(
  fc.record({ do: fc.constant('wait' as const), durationMs: fc.integer({ min: 0, max: 40_000 }) }),
  fc.record({
    do: fc.constantFrom(
      'save' as const,
      'remove' as const,
      'undo' as const,
      'verify' as const,
      'reload' as const,
    ),
  }),
);

/** Does one thing after another and looks, each time, whether undo offers what was really stored. */
const perform = async (
  opened: Publishing,
  shown: ShownPhoto,
  acts: readonly Act[],
): Promise<void> => {
  let publishing = opened;
  const { clock, service } = publishing;
  let last = expectSaved(await save(publishing, 'photo 0', { shown }));
  for (const [index, next] of acts.entries()) {
    const before = service.stored();
    if (next.do === 'wait') await clock.run(clock.sleep(next.durationMs));
    else if (next.do === 'verify') await clock.run(last.verify());
    else if (next.do === 'reload') publishing = publishing.reload();
    else {
      const change = {
        save: () => save(publishing, `photo ${index + 1}`, { shown }),
        remove: () => remove(publishing, { shown }),
        undo: () => undo(publishing, last.undo, { shown }),
      }[next.do];
      last = expectSaved(await change());
      expect(await offeredContent(last.undo)).toBe(before);
    }
  }
};

describe('any sequence of our own changes, however far reads lag behind', () => {
  it('is never taken for someone else’s, and undo always offers what was really there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 45_000 }),
        fc.constantFrom('old', null),
        fc.array(act, { maxLength: 8 }),
        async (lagMs, first, acts) => {
          const publishing = await startPublishing({ first });
          publishing.service.setLag(lagMs);
          await perform(publishing, first === null ? { status: 'absent' } : shownFirst, acts);
        },
      ),
      { numRuns: 150 },
    );
  });
});
