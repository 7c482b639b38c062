import { createMessageLog } from '../../../../../../sandbox/hosts/shared/state/message-log.ts';

const noon = () => new Date('2026-11-20T12:00:00Z');

describe('the message log', () => {
  it('keeps time and words, never tokens', () => {
    const log = createMessageLog(noon);
    log.add({ direction: 'out', title: 'answer', details: { access_token: 'secret' } });
    expect(log.list()).toEqual([
      {
        time: '2026-11-20T12:00:00.000Z',
        direction: 'out',
        title: 'answer',
        details: { access_token: '(6 characters, not shown)' },
      },
    ]);
  });

  it('lets the oldest go and keeps the newest', () => {
    const log = createMessageLog(noon);
    for (let count = 1; count <= 1000; count += 1) {
      log.add({ direction: 'note', title: String(count) });
    }
    expect(log.list().length).toBeLessThanOrEqual(400);
    expect(log.list().at(-1)?.title).toBe('1000');
  });

  it('tells its listeners of entries and of clearing', () => {
    const log = createMessageLog(noon);
    const counts: number[] = [];
    log.subscribe(() => counts.push(log.list().length));
    log.add({ direction: 'note', title: 'one' });
    log.clear();
    expect(counts).toEqual([1, 0]);
  });
});
