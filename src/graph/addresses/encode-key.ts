/** Names that a collection answers itself, so that as a bare segment they would not be an id. */
const taken = /^\$|^delta$|^microsoft\.graph\.|\(/i;

/**
 * `/{collection}/{id}` with the id encoded so that it can be nothing but that one id; `undefined` for
 * ids that can be part of no address: empty, a dot segment, or broken Unicode.
 *
 * A user principal name that begins with `$` needs the form `users('…')`. Source: Microsoft Learn,
 * user-get, 2024-12-23. The same form keeps names of functions apart from ids; apostrophes in it are doubled
 * (OData 4.01, URL conventions).
 */
export const encodeKey = (collection: string, id: string): string | undefined => {
  const isSegment = id !== '' && id !== '.' && id !== '..';
  const encoded = isSegment ? percentEncode(id) : undefined;
  if (encoded === undefined) return undefined;
  return taken.test(id)
    ? `/${collection}('${encoded.replaceAll("'", "''")}')`
    : `/${collection}/${encoded}`;
};

/** A text between apostrophes in a `$filter`; `undefined` for broken Unicode. */
export const encodeLiteral = (text: string): string | undefined => {
  const encoded = percentEncode(text.replaceAll("'", "''"));
  return encoded === undefined ? undefined : `'${encoded}'`;
};

/** Joins what stands one after the other; `undefined` as soon as one of the parts is. */
export const joinPath = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : parts.join('');

const percentEncode = (text: string): string | undefined => {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half of a surrogate pair: no UTF-8 could say it.
    return undefined;
  }
};
