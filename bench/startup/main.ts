/**
 * `npm run bench:startup -- [--rounds <number>] [--waterfall]`: what stands between opening a surface and the photo,
 * as ratios to the least page that could show one. The last line is JSON.
 */
import { parseArgs } from 'node:util';

import { contestants, floor, products } from './contestants.ts';
import type { Round } from './ratios.ts';
import { describeRounds, summarise } from './report.ts';
import { requireFloor, requireSmallFloor } from './require-floor.ts';
import { measureVisits, type Visits } from './round.ts';
import { serveHosts, type BenchServer } from './serve.ts';
import { describeWaterfall } from './waterfall.ts';

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    waterfall: { type: 'boolean', default: false },
  },
});

const print = (text: string) => process.stdout.write(`${text}\n`);

/** In another order each time: whatever else the machine does meets everybody alike. */
async function measureRound(server: BenchServer, turn: number): Promise<Round> {
  const ordered = contestants.map((_, place) => contestants[(place + turn) % contestants.length]);
  const round = new Map<string, Visits>();
  for (const contestant of ordered) {
    if (contestant !== undefined)
      round.set(contestant.name, await measureVisits(contestant, server));
  }
  return round;
}

function requireFloorOf(round: Round): void {
  const visits = round.get(floor.name);
  if (visits === undefined) throw new Error('The floor was not measured.');
  requireFloor(visits.first);
  requireFloor(visits.second);
}

function printWaterfalls(round: Round): void {
  for (const [name, { first, second }] of round) {
    print(`\n${name}, first visit\n${describeWaterfall(first)}`);
    print(`\n${name}, second visit\n${describeWaterfall(second)}`);
  }
}

async function main(roundCount: number): Promise<void> {
  if (!Number.isInteger(roundCount) || roundCount < 1) throw new Error('--rounds takes a number.');
  requireSmallFloor();
  const server = await serveHosts();
  const rounds: Round[] = [];
  // The first round pays for what the server does once, such as compressing.
  for (let turn = 0; turn <= roundCount; turn += 1) {
    const round = await measureRound(server, turn);
    requireFloorOf(round);
    if (turn > 0) rounds.push(round);
    print(turn === 0 ? 'Warmed up.' : `Round ${turn} of ${roundCount}.`);
  }
  server.close();
  const last = rounds.at(-1);
  if (flags.waterfall && last) printWaterfalls(last);
  print(`\n${describeRounds(rounds)}\n`);
  const summaries = products.map(({ name }) => [name, summarise(rounds, name)] as const);
  const others = Object.fromEntries(summaries.slice(1));
  print(JSON.stringify({ ...summaries[0]?.[1], rounds: roundCount, others }));
}

await main(Number(flags.rounds));
