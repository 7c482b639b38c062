import { validateXML } from 'xmllint-wasm';

/**
 * @typedef {{ name: string, attributes: Readonly<Record<string, string>>, children: XmlElement[], text: string }} XmlElement
 * `name` with its prefix, e.g. `bt:Image`; `text` of the element alone.
 */

const entities = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#x9;', '\t'],
  ['&#xA;', '\n'],
  ['&#xD;', '\r'],
]);

const unescapeXml = (/** @type {string} */ text) =>
  text.replace(/&[^;]+;/g, (entity) => entities.get(entity) ?? entity);

/** One token of canonical XML: what is no element, an end, a start, or text. */
const token =
  /<!--[^]*?-->|<\?[^]*?\?>|<\/[^>]+>|<(?<name>[^\s/>]+)(?<attributes>(?:\s[^\s=]+="[^"]*")*)>|(?<text>[^<]+)/g;

const readAttributes = (/** @type {string} */ text) =>
  Object.fromEntries(
    [...text.matchAll(/\s([^\s=]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      unescapeXml(value),
    ]),
  );

/** Canonical XML has one form for everything: no empty-element tags, double quotes, seven entities. */
function readCanonical(/** @type {string} */ xml) {
  /** @type {XmlElement} */
  const document = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  for (const { 0: found, groups } of xml.matchAll(token)) {
    const parent = open.at(-1) ?? document;
    if (groups?.['text'] !== undefined) parent.text += unescapeXml(groups['text']);
    else if (groups?.['name'] !== undefined) {
      const { name, attributes = '' } = groups;
      /** @type {XmlElement} */
      const element = { name, attributes: readAttributes(attributes), children: [], text: '' };
      parent.children.push(element);
      open.push(element);
    } else if (found.startsWith('</')) open.pop();
  }
  return document.children[0];
}

/**
 * The root element, or why the file is no XML.
 * @param {{ fileName: string, contents: string }} file
 * @returns {Promise<{ root: XmlElement, faults: [] } | { root: undefined, faults: string[] }>}
 */
export async function readXml(file) {
  const { valid, errors, normalized } = await validateXML({ xml: file, normalization: 'c14n' });
  const root = valid ? readCanonical(normalized) : undefined;
  if (root) return { root, faults: [] };
  const faults = errors.flatMap(({ loc, message }) =>
    loc ? [`${loc.lineNumber}: ${message}`] : [],
  );
  return { root: undefined, faults };
}

/** The element itself and all below it. @returns {XmlElement[]} */
export const allElements = (/** @type {XmlElement} */ element) => [
  element,
  ...element.children.flatMap(allElements),
];

/** The first element of that name below `element`, at any depth. */
export const findElement = (/** @type {XmlElement} */ element, /** @type {string} */ name) =>
  allElements(element).find((each) => each.name === name);
