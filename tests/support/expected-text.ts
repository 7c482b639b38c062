/** Jest's own text matchers, typed `unknown` so that they fit into any expected object. */
export const anyText: unknown = expect.any(String);

export const textContaining = (part: string): unknown => expect.stringContaining(part);

export const textMatching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
