import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const sampleMs = 2;
const pageBytes = 4096;

/**
 * Memory in MB that all processes of the browser hold at most while `work` runs, above what they hold before. Read from
 * /proc every 2 ms; undefined where there is none.
 */
export async function peakMemoryMb(
  browserPid: number,
  work: () => Promise<unknown>,
): Promise<number | undefined> {
  const pids = await descendants(browserPid).catch(() => undefined);
  if (!pids) return undefined;
  const beforeBytes = await residentBytes(pids);
  let peakBytes = beforeBytes;
  const done = work().then(() => true);
  while (!(await Promise.race([done, sleep(sampleMs)]))) {
    peakBytes = Math.max(peakBytes, await residentBytes(pids));
  }
  return (peakBytes - beforeBytes) / 1e6;
}

async function descendants(root: number): Promise<readonly number[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = new Map<number, number>();
  for (const name of names) {
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    parents.set(Number(name), Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]));
  }
  const isBelow = (pid: number): boolean =>
    pid === root || (parents.has(pid) && isBelow(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isBelow);
}

async function residentBytes(pids: readonly number[]): Promise<number> {
  const sizes = await Promise.all(
    pids.map(async (pid) => {
      const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '0 0');
      return Number(statm.split(' ')[1]) * pageBytes;
    }),
  );
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}
