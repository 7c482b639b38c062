import { createMailboxQueue } from '../../../../src/graph/transport/mailbox-queue.ts';

/** Works that end when told to, and the order in which they began. */
const createWorks = () => {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    work: (name: string) => () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    },
    end: async (name: string) => {
      ends.get(name)?.();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
  };
};

const settle = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('the queue to a mailbox', () => {
  it('lets four through at once and the fifth when one has ended', async () => {
    const queue = createMailboxQueue();
    const { begun, work, end } = createWorks();
    const lane = { mailbox: 'me', target: 'me' };
    for (const name of ['1', '2', '3', '4', '5']) void queue.run(lane, work(name));
    await settle();

    expect(begun).toEqual(['1', '2', '3', '4']);
    await end('2');
    expect(begun).toEqual(['1', '2', '3', '4', '5']);
  });

  it('counts each mailbox for itself', async () => {
    const queue = createMailboxQueue();
    const { begun, work } = createWorks();
    for (const name of ['1', '2', '3', '4', '5']) {
      void queue.run({ mailbox: 'me', target: 'me' }, work(name));
      void queue.run({ mailbox: 'user:x', target: 'x' }, work(`x${name}`));
    }
    await settle();

    expect(begun).toHaveLength(8);
  });

  it('lets those go first whose target has the fewest under way, each target in its own order', async () => {
    const queue = createMailboxQueue();
    const { begun, work, end } = createWorks();
    const run = (target: string, name: string) =>
      void queue.run({ mailbox: 'me', target }, work(name));
    for (const name of ['1', '2', '3', '4', 'a1', 'a2', 'a3']) run('a', name);
    run('b', 'b1');
    run('c', 'c1');
    await settle();
    for (const name of ['1', '2', '3', 'b1', 'c1']) await end(name);

    expect(begun.slice(4)).toEqual(['b1', 'c1', 'a1', 'a2', 'a3']);
  });

  it('goes on after work that failed, and passes the failure on', async () => {
    const queue = createMailboxQueue();
    const { begun, work } = createWorks();
    const lane = { mailbox: 'me', target: 'me' };
    const failing = [1, 2, 3, 4].map(() =>
      queue.run(lane, () => Promise.reject(new Error('broken'))),
    );
    void queue.run(lane, work('after'));

    await expect(Promise.all(failing)).rejects.toThrow('broken');
    await settle();
    expect(begun).toEqual(['after']);
  });

  it('lets those go who are called off while they wait, and nobody loses a turn by it', async () => {
    const queue = createMailboxQueue();
    const { begun, work, end } = createWorks();
    const stop = new AbortController();
    const lane = { mailbox: 'me', target: 'a' };
    for (const name of ['1', '2', '3', '4']) void queue.run(lane, work(name));
    const calledOff = queue.run(lane, work('5'), stop.signal);
    const alone = queue.run({ ...lane, target: 'b' }, work('b'), stop.signal);
    void queue.run(lane, work('6'));
    stop.abort();

    await expect(calledOff).rejects.toMatchObject({ name: 'AbortError' });
    await expect(alone).rejects.toMatchObject({ name: 'AbortError' });
    await end('1');
    expect(begun).toEqual(['1', '2', '3', '4', '6']);
  });

  it('takes no notice of a signal after the turn has come', async () => {
    const queue = createMailboxQueue();
    const { work, end } = createWorks();
    const stop = new AbortController();
    const lane = { mailbox: 'me', target: 'a' };
    for (const name of ['1', '2', '3', '4']) void queue.run(lane, work(name));
    const fifth = queue.run(lane, work('5'), stop.signal);
    await settle();
    await end('1');
    stop.abort();
    await end('5');

    await expect(fifth).resolves.toBe('5');
  });
});
