import addFormats from 'ajv-formats';
import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';

import { isObject, type JsonObject, type OpenApiDocument } from './open-api.ts';

/** What is wrong with a value, in words; empty when nothing is. */
export type CheckSchema = (schema: JsonObject, value: unknown) => readonly string[];

/**
 * Holds values against schemas that may refer to those of `document`. Wherever a schema is used, properties
 * that it does not name are errors, annotations (`@odata.…`) aside.
 */
export function createSchemaChecker(document: OpenApiDocument): CheckSchema {
  const ajv = new Ajv2019({
    strict: false,
    allErrors: true,
    validateSchema: false,
    // Patterns of the description are written for any engine.
    unicodeRegExp: false,
  });
  addFormats(ajv);
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    ajv.addSchema(namedPropertiesOnly(schema), idOf(name));
  }
  const compiled = new Map<JsonObject, ValidateFunction>();
  return (schema, value) => {
    const validate = compiled.get(schema) ?? ajv.compile(namedPropertiesOnly(use(schema)));
    compiled.set(schema, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath || 'the whole'} ${message ?? ''} ${JSON.stringify(params)}`,
    );
  };
}

const prefix = '#/components/schemas/';
const idOf = (name: string): string => `graph:${encodeURIComponent(name)}`;

/** A schema that stands by itself, not one that another extends. */
const use = (schema: JsonObject): JsonObject => {
  const { $ref } = schema;
  if (typeof $ref !== 'string' || isOpen($ref)) return schema;
  return { ...schema, patternProperties: { '@odata\\.': true }, unevaluatedProperties: false };
};

/** Named as having no properties of its own: the service writes what it likes. */
const isOpen = (reference: string): boolean => reference.endsWith('.InnerError');

/**
 * The same schema for this validator: references by their names here, uses of other schemas closed, and
 * without the word on further properties.
 */
function namedPropertiesOnly(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (key === 'additionalProperties' && isAnyObject(value)) return [];
      if (key === '$ref' && typeof value === 'string') return [[key, rename(value)]];
      return [[key, rewrite(key, value)]];
    }),
  );
}

function rewrite(key: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => (isObject(item) ? namedPropertiesOnly(item) : item));
  }
  if (!isObject(value)) return value;
  if (key === 'items') return namedPropertiesOnly(use(value));
  if (key !== 'properties') return namedPropertiesOnly(value);
  const entries = Object.entries(value).map(([name, property]) => [
    name,
    isObject(property) ? namedPropertiesOnly(use(property)) : property,
  ]);
  return Object.fromEntries(entries) as JsonObject;
}

const rename = (reference: string): string =>
  reference.startsWith(prefix) ? idOf(reference.slice(prefix.length)) : reference;

/** How the description says that a type is open; taken literally every annotation would be an error. */
export const isAnyObject = (value: unknown): boolean =>
  isObject(value) && value['type'] === 'object' && Object.keys(value).length === 1;
