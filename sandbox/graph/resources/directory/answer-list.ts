import { ok } from '#shared';
import type { GraphAnswer } from '../../answer.ts';
import { answerPage, directoryPages, readPage } from '../../http/paging.ts';
import { selectProperties, type Entity } from '../../http/select-properties.ts';
import type { GraphExchange } from '../../types.ts';

export type Listed = { readonly entity: Entity; readonly selectable?: Entity };

/** A page of objects of the directory, cut down to `$select`. Source: Microsoft Learn, graph/paging. */
export function answerList(
  { url, version }: GraphExchange,
  items: readonly Listed[],
  context: string,
): GraphAnswer {
  const page = readPage(url, directoryPages);
  if (!page.ok) return page;
  const entities: Entity[] = [];
  for (const { entity, selectable } of items) {
    const selected = selectProperties(entity, url, selectable);
    if (!selected.ok) return selected;
    entities.push(selected.value);
  }
  const list = answerPage(entities, page.value, { url, rules: directoryPages });
  const body = { '@odata.context': `${url.origin}/${version}/$metadata#${context}`, ...list };
  return ok({ kind: 'json', body });
}

/** One object by itself. */
export function answerOne(
  { url, version }: GraphExchange,
  { entity, selectable }: Listed,
  context: string,
): GraphAnswer {
  const whole = { '@odata.context': `${url.origin}/${version}/$metadata#${context}`, ...entity };
  const selected = selectProperties(whole, url, selectable);
  return selected.ok ? ok({ kind: 'json', body: selected.value }) : selected;
}
