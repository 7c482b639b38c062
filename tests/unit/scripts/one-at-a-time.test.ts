import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { oneAtATime } from '../../../scripts/one-at-a-time.mjs';

describe('work that two processes must not do at once', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portrait-lock-'));
  const lockFile = path.join(folder, 'work.lock');
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => jest.spyOn(console, 'log').mockReturnValue(undefined));

  it('waits until the other has finished', async () => {
    const order: string[] = [];
    let finishFirst = () => {};
    const firstEnds = new Promise<void>((resolve) => (finishFirst = resolve));

    const first = oneAtATime('work', () => firstEnds.then(() => void order.push('first')), folder);
    const second = oneAtATime('work', () => Promise.resolve(order.push('second')), folder);
    finishFirst();
    await Promise.all([first, second]);

    expect(order).toEqual(['first', 'second']);
  });

  it('gives the lock back when the work fails', async () => {
    const failing = oneAtATime('work', () => Promise.reject(new Error('no')), folder);

    await expect(failing).rejects.toThrow('no');
    expect(existsSync(lockFile)).toBe(false);
  });

  it('takes over from a process that died', async () => {
    // Above the largest process id of any system.
    writeFileSync(lockFile, String(2 ** 30));

    expect(await oneAtATime('work', () => Promise.resolve('done'), folder)).toBe('done');
  });
});
