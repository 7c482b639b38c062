// Where outlook.xml says something else than manifest.json: a person with both must not see two add-ins.
import { outlookLocales } from './build-outlook-manifest.mjs';
import { extensionOf, panePageOf, ribbonButtons } from './extension-checks.mjs';
import { listTexts } from './manifest-texts.mjs';
import { allElements, findElement } from './read-xml.mjs';

/** @typedef {import('./build-manifest.mjs').AppPackage} AppPackage */
/** @typedef {import('./extension-checks.mjs').RibbonButton} RibbonButton */
/** @typedef {import('./read-xml.mjs').XmlElement} XmlElement */
/** @typedef {Record<string, any>} Json parsed JSON, of any shape until the schema has spoken */
/** @typedef {{ what: string, found: string | undefined, expected: string | undefined }} Claim */

/** The same place in both. @type {Readonly<Record<string, string>>} */
const surfaceOf = {
  mailRead: 'MessageReadCommandSurface',
  mailCompose: 'MessageComposeCommandSurface',
  meetingDetailsOrganizer: 'AppointmentOrganizerCommandSurface',
  meetingDetailsAttendee: 'AppointmentAttendeeCommandSurface',
};

/** What an action may do beside opening, in both. */
const abilities = {
  pinnable: 'SupportsPinning',
  supportsNoItemContext: 'SupportsNoItemContext',
  multiselect: 'SupportsMultiSelect',
};

/** A text in all languages, by Outlook's names of them; the language of the manifest itself is `default`. */
function textsAt(/** @type {AppPackage} */ { manifest, readFile }, /** @type {string} */ where) {
  /** @type {{ languageTag: string, file: string }[]} */
  const languages = /** @type {Json} */ (manifest)['localizationInfo']?.additionalLanguages ?? [];
  const english = listTexts(manifest).find((text) => text.path === where)?.value;
  const translated = languages.map(({ languageTag, file }) => {
    const content = readFile(file);
    /** @type {Record<string, string>} */
    const texts = content ? JSON.parse(content.toString()) : {};
    return /** @type {const} */ ([outlookLocales[languageTag] ?? languageTag, texts[where]]);
  });
  return new Map([/** @type {const} */ (['default', english]), ...translated]);
}

/** @returns {Claim[]} */
function textClaims(
  /** @type {string} */ what,
  /** @type {XmlElement | undefined} */ element,
  /** @type {Map<string, string | undefined>} */ expected,
) {
  const found = new Map([
    /** @type {const} */ (['default', element?.attributes['DefaultValue']]),
    ...(element?.children ?? []).map(
      ({ attributes }) => /** @type {const} */ ([attributes['Locale'] ?? '', attributes['Value']]),
    ),
  ]);
  return [...new Set([...expected.keys(), ...found.keys()])].map((language) => ({
    what: `${what} (${language})`,
    found: found.get(language),
    expected: expected.get(language),
  }));
}

/** @returns {Claim[]} */
function buttonClaims(
  /** @type {XmlElement} */ root,
  /** @type {AppPackage} */ appPackage,
  /** @type {RibbonButton} */ { context, groupAt, controlAt, action = {} },
) {
  const surface = surfaceOf[context] ?? context;
  const point = allElements(root).find(({ attributes }) => attributes['xsi:type'] === surface);
  if (!point) return [{ what: surface, found: undefined, expected: context }];
  const group = findElement(point, 'Group');
  const button = group && findElement(group, 'Control');
  const resource = (/** @type {XmlElement | undefined} */ parent, /** @type {string} */ name) => {
    const id = parent?.children.find((child) => child.name === name)?.attributes['resid'];
    return allElements(root).find(({ attributes }) => id !== undefined && attributes['id'] === id);
  };
  const supertip = button && findElement(button, 'Supertip');
  const opened = button && findElement(button, 'Action');
  const text = (
    /** @type {string} */ what,
    /** @type {XmlElement | undefined} */ element,
    /** @type {string} */ where,
  ) => textClaims(`${surface} ${what}`, element, textsAt(appPackage, where));
  return [
    ...text('group', resource(group, 'Label'), `${groupAt}.label`),
    ...text('button', resource(button, 'Label'), `${controlAt}.label`),
    ...text('title', resource(supertip, 'Title'), `${controlAt}.supertip.title`),
    ...text('description', resource(supertip, 'Description'), `${controlAt}.supertip.description`),
    {
      what: `${surface} page`,
      found: resource(opened, 'SourceLocation')?.attributes['DefaultValue'],
      expected: panePageOf(extensionOf(appPackage.manifest) ?? {}),
    },
    ...Object.entries(abilities).map(([ability, element]) => ({
      what: `${surface} ${element}`,
      found: `${opened !== undefined && findElement(opened, element)?.text === 'true'}`,
      expected: `${action[ability] === true}`,
    })),
  ];
}

/** @returns {Claim[]} */
function packageClaims(
  /** @type {XmlElement} */ root,
  /** @type {AppPackage} */ appPackage,
  /** @type {string} */ version,
) {
  /** @type {Json} */
  const manifest = appPackage.manifest;
  const textOf = (/** @type {string} */ name) => findElement(root, name)?.text;
  /** Outlook hides the XML add-in where it has the other. */
  const hidden = extensionOf(manifest)?.['alternates']?.[0]?.hide?.customOfficeAddin?.officeAddinId;
  return [
    { what: 'Id', found: textOf('Id'), expected: hidden },
    { what: 'Version', found: textOf('Version'), expected: `${version}.0` },
    { what: 'ProviderName', found: textOf('ProviderName'), expected: manifest['developer']?.name },
    ...textClaims(
      'DisplayName',
      findElement(root, 'DisplayName'),
      textsAt(appPackage, 'name.short'),
    ),
  ];
}

/**
 * Every claim of outlook.xml that manifest.json does not share.
 * @param {XmlElement} root
 * @param {AppPackage} appPackage
 * @param {string} version of package.json
 */
export function agreementFaults(root, appPackage, version) {
  const buttons = ribbonButtons(extensionOf(appPackage.manifest) ?? {});
  const claims = [
    ...packageClaims(root, appPackage, version),
    ...buttons.flatMap((button) => buttonClaims(root, appPackage, button)),
  ];
  return claims
    .filter(({ found, expected }) => found !== expected)
    .map(
      ({ what, found, expected }) =>
        `agreement: outlook.xml ${what} is ${found}, and must be ${expected} as in manifest.json`,
    );
}
