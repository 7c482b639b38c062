import { describedType, findExpected, handWritten, type Descriptions } from './description.ts';
import type { Exchange } from './emulated-clients.ts';
import { isObject, type JsonObject, type OpenApiOperation } from './open-api.ts';

/** What a body may be: of no type, none may be there. */
export type BodyRule = { readonly type?: string | undefined; readonly schema?: JsonObject };

/** What is said of one call, by the description or by the list of what that leaves out. */
export type CallRules = {
  readonly from: 'description' | 'list';
  readonly call: string;
  /** Query options by name; where nothing more is known, any text will do. */
  readonly query: ReadonlyMap<string, JsonObject>;
  readonly request: BodyRule;
  /** `status` as written: `200`, or `2XX`. */
  readonly answer: BodyRule & { readonly status: string };
};

/** The rules of the call; `undefined` where nobody says anything of it. */
export function findRules(descriptions: Descriptions, exchange: Exchange): CallRules | undefined {
  const expected = findExpected(descriptions, exchange);
  switch (expected.status) {
    case 'described':
      return { from: 'description', call: expected.name, ...readOperation(expected.operation) };
    case 'listed': {
      const { query, request, answer } = expected.listed;
      return {
        from: 'list',
        call: expected.name,
        query: new Map(query.map((name) => [name, {}])),
        request: readListed(request),
        answer: { ...readListed(answer), status: String(answer.status) },
      };
    }
    case 'unknown':
      return undefined;
  }
}

type Rest = Pick<CallRules, 'query' | 'request' | 'answer'>;

function readOperation({ parameters = [], requestBody, responses }: OpenApiOperation): Rest {
  const options = parameters.filter((parameter) => parameter.in === 'query');
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'));
  const [status = '2XX', response = {}] = success ?? [];
  return {
    query: new Map(options.map(({ name, schema }) => [name, schema])),
    request: readContent(requestBody?.content),
    answer: { ...readContent(response.content), status },
  };
}

const readContent = (content: Parameters<typeof describedType>[0]): BodyRule => {
  const type = describedType(content);
  const schema = type === undefined ? undefined : content?.[type]?.schema;
  return { type, ...(isObject(schema) ? { schema } : {}) };
};

const readListed = (body?: { readonly type?: string; readonly schema?: string }): BodyRule => ({
  type: body?.type,
  ...(body?.schema === undefined ? {} : { schema: handWritten(body.schema) }),
});
