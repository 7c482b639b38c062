import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { validateXML } from 'xmllint-wasm';

/** The schema of the root; it imports the others. */
const rootSchema = 'OfficeAppManifestV1_1.xsd';

/**
 * What the schemas of a folder say against an XML manifest.
 * @param {{ fileName: string, contents: string }} file
 * @param {string} folder
 */
export async function outlookSchemaFaults(file, folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xsd'));
  if (!names.includes(rootSchema)) throw new Error(`${folder} holds no ${rootSchema}.`);
  const schemas = names.map((fileName) => ({
    fileName,
    contents: readFileSync(path.join(folder, fileName), 'utf8'),
  }));
  const { errors } = await validateXML({
    xml: file,
    schema: schemas.filter(({ fileName }) => fileName === rootSchema),
    preload: schemas.filter(({ fileName }) => fileName !== rootSchema),
  });
  return errors.map(({ loc, message }) => `schema: ${file.fileName}:${loc?.lineNumber} ${message}`);
}
