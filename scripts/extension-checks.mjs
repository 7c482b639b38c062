// What the schema does not see of the part of manifest.json that is Outlook's.
import { downloadedIconFaults } from './manifest-icons.mjs';

/** @typedef {import('./build-manifest.mjs').AppPackage} AppPackage */
/** @typedef {Record<string, any>} Json parsed JSON, of any shape until the schema has spoken */
/**
 * @typedef {{ context: string, group: Json, control: Json, action: Json | undefined, groupAt: string, controlAt: string }} RibbonButton
 * `groupAt`, `controlAt`: where they stand in the manifest.
 */

/**
 * Where a button can stand.
 * Source: Microsoft Learn, unified manifest reference, extensions.ribbons.
 */
const contexts = ['mailRead', 'mailCompose', 'meetingDetailsOrganizer', 'meetingDetailsAttendee'];

/**
 * Reading the open item, and mailboxes that others share; everything else is asked of Graph.
 * Source: Microsoft Learn, "Understanding Outlook add-in permissions".
 */
const permissions = ['MailboxItem.Read.User', 'Mailbox.SharedFolder'];

/** Source: Microsoft Learn, unified manifest reference: these three are required for each group and control. */
const ribbonEdgesPx = [16, 32, 80];

/** @returns {Json[]} */
const listOf = (/** @type {unknown} */ value) => (Array.isArray(value) ? value : []);

/** @returns {Json | undefined} */
export const extensionOf = (/** @type {Json} */ manifest) => listOf(manifest['extensions'])[0];

const actionsOf = (/** @type {Json} */ extension) =>
  listOf(extension['runtimes']).flatMap((runtime) => listOf(runtime['actions']));

/** The page of the pane. @returns {string | undefined} */
export const panePageOf = (/** @type {Json} */ extension) =>
  listOf(extension['runtimes'])[0]?.['code']?.['page'];

/** Every button, once for each place that it is for. @returns {RibbonButton[]} */
export function ribbonButtons(/** @type {Json} */ extension) {
  const actions = actionsOf(extension);
  return listOf(extension['ribbons']).flatMap((ribbon, ribbonIndex) =>
    groupsOf(ribbon, `extensions[0].ribbons[${ribbonIndex}]`).flatMap(({ group, groupAt }) =>
      listOf(group['controls']).flatMap((control, index) =>
        listOf(ribbon['contexts']).map((context) => ({
          context: String(context),
          group,
          groupAt,
          control,
          controlAt: `${groupAt}.controls[${index}]`,
          action: actions.find(({ id }) => id === control['actionId']),
        })),
      ),
    ),
  );
}

const groupsOf = (/** @type {Json} */ ribbon, /** @type {string} */ ribbonAt) =>
  listOf(ribbon['tabs']).flatMap((tab, tabIndex) =>
    listOf(tab['groups']).map((group, index) => ({
      group,
      groupAt: `${ribbonAt}.tabs[${tabIndex}].groups[${index}]`,
    })),
  );

function actionFaults(/** @type {Json} */ extension) {
  const buttons = ribbonButtons(extension);
  return [
    ...buttons
      .filter(({ action }) => !action)
      .map(
        ({ context, control }) =>
          `action: ${context} names ${control['actionId']}, which no runtime has`,
      ),
    ...actionsOf(extension)
      .filter((action) => !buttons.some((button) => button.action === action))
      .map(({ id }) => `action: ${id} is in no ribbon`),
    ...contexts
      .filter((context) => buttons.filter((button) => button.context === context).length !== 1)
      .map((context) => `action: ${context} must have one button`),
  ];
}

function permissionFaults(/** @type {Json} */ manifest) {
  const asked = listOf(manifest['authorization']?.permissions?.resourceSpecific).map(
    ({ name, type }) => `${name} (${type})`,
  );
  const needed = permissions.map((name) => `${name} (Delegated)`);
  return [
    ...asked
      .filter((permission) => !needed.includes(permission))
      .map((permission) => `permission: ${permission} is asked for and not needed`),
    ...needed
      .filter((permission) => !asked.includes(permission))
      .map((permission) => `permission: ${permission} is needed and not asked for`),
  ];
}

/** @returns {{ where: string, icons: Json[] }[]} */
const iconSets = (/** @type {Json} */ extension) =>
  ribbonButtons(extension).flatMap(({ group, control }) =>
    [group, control].map((of) => ({ where: String(of['id']), icons: listOf(of['icons']) })),
  );

const missingSizes = (/** @type {Json} */ extension) =>
  iconSets(extension).flatMap(({ where, icons }) =>
    ribbonEdgesPx
      .filter((edgePx) => !icons.some(({ size }) => size === edgePx))
      .map((edgePx) => `icon: ${where} has none of ${edgePx} pixels`),
  );

/** Each address once. @returns {Json[]} */
function downloadedIcons(/** @type {Json} */ extension) {
  const alternates = listOf(extension['alternates']).flatMap(({ alternateIcons = {} }) =>
    Object.values(alternateIcons),
  );
  const all = [...iconSets(extension).flatMap(({ icons }) => icons), ...alternates];
  return [...new Map(all.map((icon) => [`${icon['size']} ${icon['url']}`, icon])).values()];
}

/** @param {AppPackage} appPackage */
export async function findExtensionFaults({ manifest, readFile }) {
  const extension = extensionOf(manifest);
  if (!extension) return ['extension: manifest.json offers nothing to Outlook'];
  const pageUrl = panePageOf(extension);
  if (pageUrl === undefined) return ['extension: no runtime has a page'];
  const icons = downloadedIcons(extension).map(({ size, url }) =>
    downloadedIconFaults({ edgePx: size, url }, { pageUrl, readFile }),
  );
  return [
    ...actionFaults(extension),
    ...permissionFaults(manifest),
    ...missingSizes(extension),
    ...(await Promise.all(icons)).flat(),
  ];
}
