/** @typedef {{ path: string, value: string }} Text a string of the manifest and where it stands, e.g. `staticTabs[0].name` */

/**
 * Every string of a parsed manifest.
 * @param {unknown} value
 * @returns {Text[]}
 */
export function listTexts(value, where = '') {
  if (typeof value === 'string') return [{ path: where, value }];
  if (Array.isArray(value))
    return value.flatMap((item, index) => listTexts(item, `${where}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    listTexts(item, where ? `${where}.${key}` : key),
  );
}

/** What a language file can and must translate of this manifest. */
export const isTranslatable = (/** @type {Text} */ { path: where }) =>
  /^(name\.(short|full)|description\.(short|full)|staticTabs\[\d+\]\.name)$/.test(where) ||
  /^extensions\[0\]\.ribbons\[\d+\]\..*\.(label|supertip\.title|supertip\.description)$/.test(
    where,
  );

export const isAddress = (/** @type {string} */ value) => /^[a-z][a-z0-9+.-]*:\/\//i.test(value);
