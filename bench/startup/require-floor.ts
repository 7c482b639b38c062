import { readFileSync } from 'node:fs';
import path from 'node:path';

import { floor } from './contestants.ts';
import { hostNames } from './host-names.ts';
import type { MeasuredVisit } from './visit.ts';

const maxScriptBytes = 2_000;

const saidByFloor = ['initialize', 'GetInitContext', 'GetToken'];

/** The browser's own question whether the page may ask is no request of the page's. */
const askedByFloor = [
  `GET ${floor.address}`,
  `GET https://${hostNames.graph}/v1.0/me/photo/$value`,
  'GET blob:',
];

const withoutPreflight = ({ requests }: MeasuredVisit): readonly string[] =>
  requests
    .filter(({ method }) => method !== 'OPTIONS')
    .map(({ method, address }) => `${method} ${address.startsWith('blob:') ? 'blob:' : address}`);

const same = (left: readonly string[], right: readonly string[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

/** Throws unless the floor did exactly what it stands for: a floor that does more flatters everybody else. */
export function requireFloor(visit: MeasuredVisit): void {
  const asked = withoutPreflight(visit);
  if (!same(visit.said, saidByFloor)) {
    throw new Error(`The floor said ${visit.said.join(', ')} to its host.`);
  }
  if (!same(asked, askedByFloor)) throw new Error(`The floor asked for ${asked.join(', ')}.`);
}

/** Throws when the checked-in page has grown. */
export function requireSmallFloor(): void {
  const file = path.join(import.meta.dirname, 'floor/floor.html');
  const script = /<script>(.*)<\/script>/s.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  if (script.length === 0 || Buffer.byteLength(script) >= maxScriptBytes) {
    throw new Error(
      `The floor's script has ${Buffer.byteLength(script)} bytes; less than ${maxScriptBytes} are allowed.`,
    );
  }
}
