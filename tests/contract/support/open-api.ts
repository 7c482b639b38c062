import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';

export type JsonObject = Readonly<Record<string, unknown>>;

export type OpenApiParameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly explode?: boolean;
  readonly schema: JsonObject;
};

export type OpenApiContent = Readonly<Record<string, { readonly schema?: JsonObject }>>;

export type OpenApiOperation = {
  readonly parameters?: readonly OpenApiParameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: OpenApiContent };
  readonly responses: Readonly<Record<string, { readonly content?: OpenApiContent }>>;
};

export type OpenApiDocument = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonObject>> };
};

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const files = {
  'v1.0': 'graph-photo.openapi.yaml',
  beta: 'graph-photo-beta.openapi.yaml',
} as const;

export type DescribedVersion = keyof typeof files;

/** The official description of one version. References to parameters and responses are followed; those to schemas stay. */
export function readOpenApi(folder: string, version: DescribedVersion): OpenApiDocument {
  const document: unknown = parse(readFileSync(path.join(folder, files[version]), 'utf8'), {
    maxAliasCount: -1,
  });
  // The file's own shape, which every later step looks into with care.
  return follow(document, document) as OpenApiDocument;
}

const schemaPrefix = '#/components/schemas/';

function follow(value: unknown, root: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => follow(item, root));
  if (!isObject(value)) return value;
  const { $ref } = value;
  if (typeof $ref === 'string' && !$ref.startsWith(schemaPrefix)) {
    return follow(lookUp($ref, root), root);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, follow(item, root)]));
}

const lookUp = (reference: string, root: unknown): unknown =>
  reference
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((at, part) => (isObject(at) ? at[part] : undefined), root);
