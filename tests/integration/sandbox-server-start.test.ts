import { once } from 'node:events';
import { createServer } from 'node:http';

import { closeServer } from '../../sandbox/server/http/loopback.ts';
import { findFreeBasePort, startSandbox } from '../../sandbox/server/index.ts';
import { askOverSocket } from '../support/http-client.ts';
import { createTemporaryPages, type TemporaryPages } from '../support/temporary-pages.ts';

const buildMachine = { platform: 'linux', variables: { CI: 'true', DISPLAY: ':0' } } as const;

let pages: TemporaryPages;
beforeAll(async () => {
  pages = await createTemporaryPages();
});
afterAll(() => pages.remove());

let cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(cleanUps.map((cleanUp) => cleanUp()));
  cleanUps = [];
});

async function start(args: readonly string[], changes: Partial<TemporaryPages> = {}) {
  const lines: string[] = [];
  const started = await startSandbox(args, {
    ...pages,
    ...changes,
    environment: buildMachine,
    print: (line) => lines.push(line),
  });
  if (started.ok) cleanUps.push(() => started.value.close());
  return { lines, error: started.ok ? '' : started.error };
}

it.each([[['--no-open']], [[]]])('prints the ready line last: %j', async (flags) => {
  const basePort = await findFreeBasePort();

  const { lines } = await start(['--port', String(basePort), ...flags]);

  expect(lines.at(-1)).toBe(`Sandbox ready: http://localhost:${basePort}`);
  expect(lines.join('\n')).toContain(`http://localhost:${basePort}/teams`);
});

it('answers at the address of the ready line, on ports it found itself', async () => {
  const { lines } = await start(['--port', '0', '--no-open']);

  const { port } = new URL(lines.at(-1)!.replace('Sandbox ready: ', ''));
  const answer = await askOverSocket({ host: '127.0.0.1', port, path: '/sandbox/status' });
  expect(JSON.parse(answer.text)).toMatchObject({
    ready: true,
    origins: { start: `http://localhost:${port}`, graph: `http://localhost:${Number(port) + 2}` },
  });
});

it('says where to look when no browser can be opened', async () => {
  const { lines } = await start(['--port', '0']);

  expect(lines.some((line) => /^Open http:\/\/localhost:\d+ in a browser\.$/.test(line))).toBe(
    true,
  );
});

it('names a taken port and the flag that chooses another', async () => {
  const basePort = await findFreeBasePort();
  const server = createServer();
  await once(server.listen({ host: '127.0.0.1', port: basePort + 1 }), 'listening');
  cleanUps.push(() => closeServer(server));

  const { error } = await start(['--port', String(basePort)]);

  expect(error).toContain(`Port ${basePort + 1} is taken`);
  expect(error).toContain('--port');
});

it('tells what to run when the pages were not built', async () => {
  const { error } = await start([], { shellsDirectory: '/nonexistent' });

  expect(error).toContain('npm start');
});

it.each([
  [['--prot', '4200'], '--prot'],
  [['extra'], 'extra'],
  [['--port'], '--port'],
  [['--port', 'many'], 'many'],
  [['--port', ''], '--port'],
  [['--port=-1'], '-1'],
  [['--port', '65533'], '65533'],
  [['--port', '4100.5'], '4100.5'],
])('names what is wrong in %j', async (args, named) => {
  const { error } = await start(args);

  expect(error).toContain(named);
  expect(error).toContain('Usage:');
});
