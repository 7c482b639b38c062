import { ok } from '#shared';
import type { GraphExchange, GraphOperation } from '../types.ts';
import { readBatch, type BatchItem } from './read-batch.ts';
import { runItem, type ItemAnswer } from './run-item.ts';

/** Of the items for Outlook, so many at once; without order among them. Source: Microsoft Learn, json-batching and throttling-limits. */
const maxAtOnce = 4;

/** `POST /$batch`: 200 with an answer for each item, in whatever order they were done. Source: Microsoft Learn, json-batching (2025-02-21). */
export const answerBatch: GraphOperation = async (exchange) => {
  const items = await readBatch(exchange.request);
  if (!items.ok) return items;
  return ok({ kind: 'json', body: { responses: await runAll(exchange, items.value) } });
};

/** Several workers take from one queue; as soon as anything depends on anything, a single one does, in the order given. */
async function runAll(
  exchange: GraphExchange,
  items: readonly BatchItem[],
): Promise<readonly ItemAnswer[]> {
  const hasOrder = items.some(({ dependsOn }) => dependsOn.length > 0);
  const queue = [...items];
  const answers: ItemAnswer[] = [];
  const work = async () => {
    for (let item = takeNext(queue, answers); item; item = takeNext(queue, answers)) {
      answers.push(await answerItem(exchange, item, answers));
    }
  };
  await Promise.all(Array.from({ length: hasOrder ? 1 : maxAtOnce }, work));
  return answers;
}

/** The first item of which nothing is waited for any more; the patterns that are taken leave always one. */
function takeNext(queue: BatchItem[], answers: readonly ItemAnswer[]): BatchItem | undefined {
  const done = new Set(answers.map(({ id }) => id));
  const at = queue.findIndex(({ dependsOn }) => dependsOn.every((id) => done.has(id)));
  return at < 0 ? undefined : queue.splice(at, 1)[0];
}

/** An item whose predecessor failed is not tried. Source: Microsoft Learn, json-batching (424). */
function answerItem(
  exchange: GraphExchange,
  item: BatchItem,
  answers: readonly ItemAnswer[],
): Promise<ItemAnswer> {
  const isBlocked = answers.some(({ id, status }) => item.dependsOn.includes(id) && status >= 400);
  if (!isBlocked) return runItem(exchange, item);
  const error = { code: 'FailedDependency', message: 'A request this one depends on has failed.' };
  return Promise.resolve({ id: item.id, status: 424, body: { error } });
}
