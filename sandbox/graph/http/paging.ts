import { err, ok, type Result } from '#shared';
import type { GraphFailure } from '../answer.ts';
import { badRequest, notImplemented } from '../failures.ts';
import type { Entity } from './select-properties.ts';

/** How one part of Graph pages through its lists. */
export type PageRules = {
  readonly defaultTop: number;
  readonly maxTop: number;
  /** The option that a next link carries its place in. */
  readonly place: '$skip' | '$skiptoken';
  /** Query options that the list understands besides `$top`, `$count` and its place. */
  readonly options: readonly string[];
};

export type Page = { readonly top: number; readonly skip: number };

/** Source: Microsoft Learn, graph/paging and user-list-contacts (10 unless told, 1000 at most). */
export const outlookPages: PageRules = {
  defaultTop: 10,
  maxTop: 1000,
  place: '$skip',
  options: ['$filter', '$search', '$select', '$orderby'],
};

/** Source: Microsoft Learn, graph/paging (100 unless told, 999 at most); objects of the directory know no `$skip`. */
export const directoryPages: PageRules = {
  defaultTop: 100,
  maxTop: 999,
  place: '$skiptoken',
  options: ['$filter', '$select'],
};

/** Which part of a list is asked for. An option that is not emulated fails loudly, since Graph might well honour it. */
export function readPage(url: URL, rules: PageRules): Result<Page, GraphFailure> {
  const known = ['$top', '$count', rules.place, ...rules.options];
  const unknown = [...url.searchParams.keys()].find(
    (name) => name.startsWith('$') && !known.includes(name.toLowerCase()),
  );
  if (unknown !== undefined) {
    return err(notImplemented(`does not read ${unknown} at ${url.pathname}`, 'http/paging.ts'));
  }
  const top = readNumber(url, '$top') ?? rules.defaultTop;
  const skip = readNumber(url, rules.place) ?? 0;
  if (!(top >= 1 && top <= rules.maxTop)) {
    const message = `Invalid page size specified: '${url.searchParams.get('$top') ?? ''}'. Must be between 1 and ${rules.maxTop} inclusive.`;
    return err(badRequest(message));
  }
  return skip >= 0 ? ok({ top, skip }) : err(badRequest(`Invalid value for ${rules.place}.`));
}

/** Negative for what is no whole number. */
function readNumber(url: URL, name: string): number | undefined {
  const text = url.searchParams.get(name);
  if (text === null) return undefined;
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

/** One page with the way to the next; all other options are carried along. */
export function answerPage(
  items: readonly Entity[],
  { top, skip }: Page,
  { url, rules }: { readonly url: URL; readonly rules: PageRules },
): Entity {
  const next = new URL(url);
  next.searchParams.set(rules.place, String(skip + top));
  const isCounted = url.searchParams.get('$count')?.toLowerCase() === 'true';
  return {
    ...(isCounted ? { '@odata.count': items.length } : {}),
    value: items.slice(skip, skip + top),
    ...(skip + top < items.length ? { '@odata.nextLink': next.href } : {}),
  };
}
