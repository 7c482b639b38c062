import { ok, type Result } from '#shared';

import { isRecord, textAt } from './answers/json.ts';
import { ask, fromJson, type Question } from './ask.ts';
import type { GraphTransport } from './transport/transport.ts';
import type { CallOptions, GraphError } from './types.ts';

export type Page<Item> = {
  readonly items: readonly Item[];
  /** Path and query of the page that follows. */
  readonly nextPath?: string;
};

export type PageQuestion<Item> = Omit<Question<never>, 'parse' | 'absent'> & {
  /** `undefined` for an entry that is not what the address promises; it is left out. */
  readonly parseItem: (json: unknown) => Item | undefined;
};

/** One page of a collection. A next page on another origin makes the answer `graph/unexpected-answer`. */
export const readPage = <Item, TokenFailure>(
  { send, parts }: GraphTransport<TokenFailure>,
  { parseItem, ...question }: PageQuestion<Item>,
  options: CallOptions,
): Promise<Result<Page<Item>, GraphError | TokenFailure>> =>
  ask(
    send,
    {
      ...question,
      parse: fromJson((json): Page<Item> | undefined => {
        if (!isRecord(json) || !Array.isArray(json['value'])) return undefined;
        const items = json['value'].map(parseItem).filter((item) => item !== undefined);
        const nextLink = textAt(json, '@odata.nextLink');
        if (nextLink === undefined) return { items };
        const nextPath = pathOnOrigin(nextLink, parts.graphRoot);
        return nextPath === undefined ? undefined : { items, nextPath };
      }),
    },
    options,
  );

/** Every page of a collection, one after the other; ends early at the page of which `isEnough` holds. */
export const readPages = async <Item, TokenFailure>(
  transport: GraphTransport<TokenFailure>,
  question: PageQuestion<Item>,
  options: CallOptions & { readonly isEnough?: (items: readonly Item[]) => boolean },
): Promise<Result<readonly Item[], GraphError | TokenFailure>> => {
  const items: Item[] = [];
  let path = question.request.path;
  for (;;) {
    const request = { ...question.request, path };
    const page = await readPage(transport, { ...question, request }, options);
    if (!page.ok) return page;
    items.push(...page.value.items);
    if (page.value.nextPath === undefined || options.isEnough?.(items)) return ok(items);
    path = page.value.nextPath;
  }
};

/** Path and query of an address at the root's origin; `undefined` for any other, which must not see the token. */
export const pathOnOrigin = (link: string, graphRoot: string): string | undefined => {
  if (!URL.canParse(link)) return undefined;
  const { origin, pathname, search } = new URL(link);
  return origin === new URL(graphRoot).origin ? `${pathname}${search}` : undefined;
};
