import notInDescription from '../not-in-description.json' with { type: 'json' };
import type { Exchange } from './emulated-clients.ts';
import {
  isObject,
  readOpenApi,
  type DescribedVersion,
  type JsonObject,
  type OpenApiContent,
  type OpenApiDocument,
  type OpenApiOperation,
} from './open-api.ts';
import { findTemplate, matchesTemplate } from './path-templates.ts';
import { createSchemaChecker, type CheckSchema } from './schema-checker.ts';

export type Deviation = (typeof notInDescription.deviations)[number];
type ListedGroup = (typeof notInDescription.calls)[number];

/** What the description says of a call, or the list of what it leaves out. */
export type Expected =
  | { readonly status: 'described'; readonly name: string; readonly operation: OpenApiOperation }
  | { readonly status: 'listed'; readonly name: string; readonly listed: ListedGroup }
  | { readonly status: 'unknown' };

export type Description = {
  readonly document: OpenApiDocument;
  readonly checkSchema: CheckSchema;
};

export type Descriptions = Readonly<Record<DescribedVersion, Description>>;

export function readDescriptions(folder: string): Descriptions {
  const read = (version: DescribedVersion): Description => {
    const document = readOpenApi(folder, version);
    return { document, checkSchema: createSchemaChecker(document) };
  };
  return { 'v1.0': read('v1.0'), beta: read('beta') };
}

/** Version and path below it. */
export function placeOf({ url }: Exchange): {
  readonly version: DescribedVersion;
  readonly path: string;
} {
  const [, version, path] = /^\/(v1\.0|beta)(\/.*)$/.exec(url.pathname) ?? [];
  if ((version !== 'v1.0' && version !== 'beta') || path === undefined) {
    throw new Error(`${url.pathname} has no version.`);
  }
  return { version, path };
}

/** What the description says of this method and path. */
export function findDescribed(
  { document }: Description,
  method: string,
  path: string,
): { readonly template: string; readonly operation: OpenApiOperation } | undefined {
  const template = findTemplate(Object.keys(document.paths), path);
  const operation =
    template === undefined ? undefined : document.paths[template]?.[method.toLowerCase()];
  return template === undefined || operation === undefined ? undefined : { template, operation };
}

export function findExpected(descriptions: Descriptions, exchange: Exchange): Expected {
  const { version, path } = placeOf(exchange);
  const start = `${exchange.method} ${version} `;
  const described = findDescribed(descriptions[version], exchange.method, path);
  if (described !== undefined) {
    const { template, operation } = described;
    return { status: 'described', name: `${start}${template}`, operation };
  }
  for (const listed of notInDescription.calls) {
    const name = listed.calls.find(
      (call) => call.startsWith(start) && matchesTemplate(call.slice(start.length), path),
    );
    if (name !== undefined) return { status: 'listed', name, listed };
  }
  return { status: 'unknown' };
}

/** The first row that fits; a `*` in it stands for any run of characters. */
export const findDeviation = (part: Deviation['part'], call: string): Deviation | undefined =>
  notInDescription.deviations.find(
    (deviation) =>
      deviation.part === part && deviation.calls.some((pattern) => fits(pattern, call)),
  );

const fits = (pattern: string, call: string): boolean => {
  const escaped = pattern.split('*').map((text) => text.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`).test(call);
};

/** A hand-written schema. */
export const handWritten = (name: string): JsonObject => {
  const schema: unknown = (notInDescription.schemas as JsonObject)[name];
  if (!isObject(schema)) throw new Error(`not-in-description.json has no schema ${name}.`);
  return schema;
};

/** The one type of content, as these descriptions always have it. */
export const describedType = (content: OpenApiContent | undefined): string | undefined =>
  Object.keys(content ?? {})[0];
