// Imports TypeScript: run by `node --import tsx`, or loaded by jest.
import {
  codeRules,
  missingMailboxCodes,
  statusRules,
  wordRules,
} from '../src/graph/answers/refusal-rules.ts';

/** @typedef {{ status: number, words?: string }} KnownRefusal without words: anything else of the status */

/** Statuses whose meaning hangs on what was asked; the others stand in the tables. */
const furtherStatuses = [400, 401, 403, 404, 429, 500];

/**
 * Every refusal that the product's tables tell apart, by status; the last of each status says nothing of its own.
 * @returns {KnownRefusal[]}
 */
export function knownRefusals() {
  const speaking = [
    ...Object.entries(codeRules).map(([words, { status }]) => ({ status, words })),
    ...wordRules.map(({ seen, status }) => ({ status, words: seen })),
    ...missingMailboxCodes.map((words) => ({ status: 404, words })),
  ];
  const silent = [...Object.keys(statusRules).map(Number), ...furtherStatuses].map((status) => ({
    status,
  }));
  return [...speaking, ...silent].sort((left, right) => left.status - right.status);
}
