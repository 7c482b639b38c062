// What is wrong with outlook.xml: the schemas' word where there are any, and what they do not see.
import { extensionOf, panePageOf } from './extension-checks.mjs';
import { downloadedIconFaults } from './manifest-icons.mjs';
import { isAddress } from './manifest-texts.mjs';
import { agreementFaults } from './outlook-xml-agreement.mjs';
import { outlookSchemaFaults } from './outlook-xml-schema.mjs';
import { allElements, findElement, readXml } from './read-xml.mjs';

/** @typedef {import('./build-manifest.mjs').AppPackage} AppPackage */
/** @typedef {import('./read-xml.mjs').XmlElement} XmlElement */

/** Elements that name a resource. */
const referencesIn = (/** @type {XmlElement} */ root) =>
  allElements(root).flatMap((element) => {
    const id = element.attributes['resid'];
    return id === undefined ? [] : [{ id, element }];
  });

/** @returns {Map<string, XmlElement>} */
const resourcesIn = (/** @type {XmlElement} */ root) => {
  const resources = findElement(root, 'Resources');
  return new Map(
    (resources ? allElements(resources) : []).flatMap((element) => {
      const { id } = element.attributes;
      return id === undefined ? [] : [[id, element]];
    }),
  );
};

function resourceFaults(/** @type {XmlElement} */ root) {
  const resources = resourcesIn(root);
  const named = new Set(referencesIn(root).map(({ id }) => id));
  return [
    ...[...named]
      .filter((id) => !resources.has(id))
      .map((id) => `resource: outlook.xml names ${id}, which it does not have`),
    ...[...resources.keys()]
      .filter((id) => !named.has(id))
      .map((id) => `resource: nothing in outlook.xml names ${id}`),
  ];
}

/** @returns {{ where: string, value: string }[]} */
const valuesIn = (/** @type {XmlElement} */ root) =>
  allElements(root).flatMap(({ name, attributes, text }) =>
    [attributes['DefaultValue'], attributes['Value'], text.trim()]
      .filter((value) => value !== undefined && value !== '')
      .map((value) => ({ where: attributes['id'] ?? name, value: value ?? '' })),
  );

const addressFaults = (/** @type {XmlElement} */ root) =>
  valuesIn(root)
    .filter(({ value }) => isAddress(value) && !value.startsWith('https://'))
    .map(({ where, value }) => `address: outlook.xml ${where} must be https, and is ${value}`);

/** A person may be led elsewhere for help; what Outlook loads comes from declared domains. */
function domainFaults(/** @type {XmlElement} */ root) {
  const domains = allElements(root)
    .filter(({ name }) => name === 'AppDomain')
    .map(({ text }) => text.trim());
  return valuesIn(root)
    .filter(
      ({ where, value }) => isAddress(value) && where !== 'SupportUrl' && where !== 'AppDomain',
    )
    .filter(({ value }) => !domains.includes(new URL(value).origin))
    .map(
      ({ where, value }) =>
        `domain: outlook.xml ${where} is at ${new URL(value).origin}, which AppDomains does not hold`,
    );
}

const placeholderFaults = (/** @type {XmlElement} */ root) =>
  valuesIn(root)
    .filter(({ value }) => /[{}]/.test(value))
    .map(({ where, value }) => `placeholder: outlook.xml ${where} holds ${value}`);

/** Whom the open item is about is all that is asked of Outlook; the rest is asked of Graph. */
function permissionFaults(/** @type {XmlElement} */ root) {
  const asked = findElement(root, 'Permissions')?.text;
  return asked === 'ReadItem'
    ? []
    : [`permission: outlook.xml asks for ${asked}, and must ask for ReadItem`];
}

/** Source: Microsoft Learn, "Create effective listings": icons of mail add-ins. */
const listIcons = { IconUrl: 64, HighResolutionIconUrl: 128 };

/** Source: Microsoft Learn, Icon element: these sizes are required. */
const ribbonEdgesPx = [16, 32, 80];

/** @returns {{ edgePx: number, url: string }[]} */
function iconsIn(/** @type {XmlElement} */ root) {
  const resources = resourcesIn(root);
  const ribbon = referencesIn(root)
    .filter(({ element }) => element.name === 'bt:Image')
    .map(({ id, element }) => ({
      edgePx: Number(element.attributes['size']),
      url: resources.get(id)?.attributes['DefaultValue'] ?? '',
    }));
  const lists = Object.entries(listIcons).map(([name, edgePx]) => ({
    edgePx,
    url: findElement(root, name)?.attributes['DefaultValue'] ?? '',
  }));
  const all = [...ribbon, ...lists];
  return [...new Map(all.map((icon) => [`${icon.edgePx} ${icon.url}`, icon])).values()];
}

const missingSizes = (/** @type {XmlElement} */ root) =>
  allElements(root)
    .filter(({ name, attributes }) => name === 'Control' && attributes['xsi:type'] === 'Button')
    .flatMap((button) =>
      ribbonEdgesPx
        .filter(
          (edgePx) =>
            !allElements(button).some(({ attributes }) => attributes['size'] === `${edgePx}`),
        )
        .map(
          (edgePx) => `icon: outlook.xml ${button.attributes['id']} has none of ${edgePx} pixels`,
        ),
    );

/** @param {XmlElement} root @param {AppPackage} appPackage */
async function iconFaults(root, { manifest, readFile }) {
  const extension = extensionOf(manifest);
  const pageUrl = extension && panePageOf(extension);
  if (pageUrl === undefined) return [];
  const faults = iconsIn(root).map((icon) => downloadedIconFaults(icon, { pageUrl, readFile }));
  return [...missingSizes(root), ...(await Promise.all(faults)).flat()];
}

/**
 * @param {AppPackage} appPackage
 * @param {{ version: string, schemaFolder: string | undefined }} options
 */
export async function findOutlookXmlFaults(appPackage, { version, schemaFolder }) {
  const file = { fileName: 'outlook.xml', contents: appPackage.outlookXml };
  const { root, faults } = await readXml(file);
  if (!root) return faults.map((fault) => `xml: ${file.fileName}:${fault}`);
  return [
    ...(schemaFolder === undefined ? [] : await outlookSchemaFaults(file, schemaFolder)),
    ...addressFaults(root),
    ...domainFaults(root),
    ...placeholderFaults(root),
    ...resourceFaults(root),
    ...permissionFaults(root),
    ...agreementFaults(root, appPackage, version),
    ...(await iconFaults(root, appPackage)),
  ];
}
