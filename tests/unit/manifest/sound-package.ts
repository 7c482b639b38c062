import { readdirSync, readFileSync } from 'node:fs';

import type { AppPackage } from '../../../scripts/build-manifest.mjs';
import { buildManifest } from '../../../scripts/build-manifest.mjs';
import {
  buildOutlookManifest,
  readManifestTexts,
} from '../../../scripts/build-outlook-manifest.mjs';
import { readEnvironment } from '../../../scripts/environment.mjs';

export const version = '1.2.3';

type Icon = { size: number; url: string };
type Action = { id: string; pinnable?: boolean };
type Control = { label: string; icons: Icon[]; actionId: string };

export type Manifest = {
  [field: string]: unknown;
  staticTabs: [{ contentUrl: string; name: string }];
  localizationInfo: { additionalLanguages: { languageTag: string; file: string }[] };
  extensions: [
    {
      runtimes: [{ code: { page: string }; actions: Action[] }];
      ribbons: {
        contexts: string[];
        tabs: [{ groups: [{ icons: Icon[]; controls: [Control] }] }];
      }[];
    },
  ];
  authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
};

const environment = () => readEnvironment('production', { variables: {} });

export const soundManifest = (): Manifest =>
  JSON.parse(
    buildManifest(readFileSync('manifest/manifest.json', 'utf8'), environment(), version),
  ) as Manifest;

export const soundOutlookXml = (): string =>
  buildOutlookManifest(readFileSync('manifest/outlook.xml', 'utf8'), {
    environment: environment(),
    version,
    texts: readManifestTexts(),
  });

export type Files = Record<string, Buffer | undefined>;

/** Icons that go into the zip have no folder, those that are downloaded have. */
export const soundFiles = (): Record<string, Buffer> => {
  const pictures = readdirSync('assets').filter((file) => file.endsWith('.png'));
  const locales = readdirSync('manifest/locales');
  return Object.fromEntries([
    ...locales.map((file) => [file, readFileSync(`manifest/locales/${file}`)] as const),
    ...pictures.map((file) => [file, readFileSync(`assets/${file}`)] as const),
    ...pictures.map((file) => [`assets/${file}`, readFileSync(`assets/${file}`)] as const),
  ]);
};

export const packageOf = (
  manifest: Manifest,
  files: Files,
  outlookXml = soundOutlookXml(),
): AppPackage => ({ manifest, readFile: (name) => files[name], outlookXml });
