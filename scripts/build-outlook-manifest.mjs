import { readFileSync } from 'node:fs';
import path from 'node:path';

import { fillIn, templateValues } from './build-manifest.mjs';
import { repositoryRoot } from './command.mjs';
import { listTexts } from './manifest-texts.mjs';

/** @typedef {ReadonlyMap<string, string>} Texts texts by their place in the manifest, e.g. `name.short` */
/** @typedef {{ english: Texts, translations: readonly { languageTag: string, texts: Texts }[] }} ManifestTexts */

/**
 * Languages as the XML manifest names them, which has no language without a region.
 * Source: Microsoft Learn, "Localization for Office Add-ins".
 * @type {Readonly<Record<string, string>>}
 */
export const outlookLocales = {
  ar: 'ar-SA',
  de: 'de-DE',
  es: 'es-ES',
  fr: 'fr-FR',
  ja: 'ja-JP',
  pt: 'pt-BR',
  zh: 'zh-CN',
};

const readJson = (/** @type {string} */ file) =>
  JSON.parse(readFileSync(path.join(repositoryRoot, 'manifest', file), 'utf8'));

/**
 * The texts of manifest.json and its language files.
 * @returns {ManifestTexts}
 */
export function readManifestTexts() {
  const manifest = readJson('manifest.json');
  /** @type {{ languageTag: string, file: string }[]} */
  const languages = manifest.localizationInfo.additionalLanguages;
  return {
    english: new Map(listTexts(manifest).map(({ path: where, value }) => [where, value])),
    translations: languages.map(({ languageTag, file }) => ({
      languageTag,
      texts: new Map(Object.entries(readJson(`locales/${file}`))),
    })),
  };
}

const escapes = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

const escapeXml = (/** @type {string} */ text) =>
  text.replace(/[&<>"]/g, (character) => escapes.get(character) ?? character);

function textAt(/** @type {Texts} */ texts, /** @type {string} */ where) {
  const text = texts.get(where);
  if (text === undefined) throw new Error(`outlook.xml names the text ${where}, which is missing.`);
  return escapeXml(text);
}

/** An element whose value is a text of the manifest: `<Name id="…" DefaultValue="${text:name.short}" />`. */
const textElement =
  /<(?<prefix>(?:\w+:)?)(?<name>\w+)(?<attributes>[^<>]*?) DefaultValue="\$\{text:(?<where>[^}]+)\}" \/>/g;

/** The element with its text, and below it the translations. */
function fillInText(
  /** @type {Record<string, string>} */ { prefix = '', name, attributes, where = '' },
  /** @type {ManifestTexts} */ { english, translations },
) {
  const overrides = translations.map(
    ({ languageTag, texts }) =>
      `<${prefix}Override Locale="${outlookLocales[languageTag] ?? languageTag}" Value="${textAt(texts, where)}" />`,
  );
  const tag = `${prefix}${name}`;
  return `<${tag}${attributes} DefaultValue="${textAt(english, where)}">${overrides.join('')}</${tag}>`;
}

/**
 * The manifest of one deployment for Outlook clients that read XML alone.
 * @param {string} template
 * @param {{ environment: import('./environment.mjs').Environment, version: string, texts: ManifestTexts }} from
 */
export function buildOutlookManifest(template, { environment, version, texts }) {
  const values = templateValues(environment, version);
  const escaped = new Map([...values].map(([name, value]) => [name, escapeXml(value)]));
  const withTexts = template.replace(textElement, (...match) => fillInText(match.at(-1), texts));
  return fillIn(withTexts, escaped);
}
