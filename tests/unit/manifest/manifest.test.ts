import { readdirSync } from 'node:fs';

import sharp from 'sharp';

import { languages } from '#i18n';

import { findManifestFaults } from '../../../scripts/manifest-checks.mjs';
import {
  packageOf,
  soundFiles,
  soundManifest,
  version,
  type Files,
  type Manifest,
} from './sound-package.ts';

const localeFiles = readdirSync('manifest/locales');

const locale = (change: (keys: Record<string, string>) => void): Buffer => {
  const keys = JSON.parse(soundFiles()['es.json']!.toString()) as Record<string, string>;
  change(keys);
  return Buffer.from(JSON.stringify(keys));
};

const square = (edgePx: number, background: string): Promise<Buffer> =>
  sharp({ create: { width: edgePx, height: edgePx, channels: 4, background } })
    .png()
    .toBuffer();

it('finds nothing wrong with the manifest as it is', async () => {
  expect(await findManifestFaults(packageOf(soundManifest(), soundFiles()), version)).toEqual([]);
});

it('names the app in every language that it speaks', () => {
  const { additionalLanguages } = soundManifest().localizationInfo;
  const tags = ['en', ...additionalLanguages.map(({ languageTag }) => languageTag)];
  // By the language alone, which Teams takes for each region of it that has no tag of its own.
  const spoken = Object.keys(languages).map((code) => code.split('-')[0]);
  expect(tags.toSorted()).toEqual(spoken.toSorted());
  expect(additionalLanguages.map(({ file }) => file).sort()).toEqual(localeFiles.toSorted());
});

const manifestFaults: [string, (manifest: Manifest) => void, string][] = [
  [
    'a field of which the schema knows nothing',
    (manifest) => (manifest['colour'] = 'red'),
    'schema: manifest.json must NOT have additional properties (colour)',
  ],
  [
    'a name that is too long',
    (manifest) => (manifest['name'] = { short: 'x'.repeat(31) }),
    'schema: manifest.json/name/short must NOT have more than 30 characters',
  ],
  [
    'a manifest version that its schema is not for',
    (manifest) => (manifest['manifestVersion'] = '1.22'),
    'schema: manifest.json/manifestVersion must be equal to constant',
  ],
  [
    'a page that is not https',
    (manifest) =>
      (manifest.staticTabs[0].contentUrl = 'http://portrait.example.com/personal-tab.html'),
    'address: staticTabs[0].contentUrl must be https',
  ],
  [
    'a page on a domain that is not declared',
    (manifest) => (manifest.staticTabs[0].contentUrl = 'https://elsewhere.example.com/'),
    'domain: staticTabs[0].contentUrl is at elsewhere.example.com',
  ],
  [
    'a domain with a scheme',
    (manifest) => (manifest['validDomains'] = ['https://portrait.example.com']),
    'domain: validDomains must hold names such as app.example.com',
  ],
  [
    'a placeholder that no host fills in',
    (manifest) => (manifest.staticTabs[0].contentUrl += '&who={user.name}'),
    'placeholder: staticTabs[0].contentUrl holds {user.name}',
  ],
  [
    'a placeholder where hosts fill in none',
    (manifest) => (manifest.staticTabs[0].name = 'My {app.theme} photo'),
    'placeholder: staticTabs[0].name holds {app.theme}',
  ],
  [
    'a value that was left out',
    (manifest) => (manifest['id'] = '${manifestId}'),
    'placeholder: id holds ${manifestId}',
  ],
  [
    'a version other than that of package.json',
    (manifest) => (manifest['version'] = '1.2.4'),
    "version: the manifest's is 1.2.4, and that of package.json 1.2.3",
  ],
  [
    'a language whose file is missing',
    (manifest) =>
      manifest.localizationInfo.additionalLanguages.push({ languageTag: 'it', file: 'it.json' }),
    'locale: it.json is named by the manifest and is missing',
  ],
];

it.each(manifestFaults)('reports %s', async (_, plant, fault) => {
  const manifest = soundManifest();
  plant(manifest);

  const faults = await findManifestFaults(packageOf(manifest, soundFiles()), version);

  expect(faults).toContainEqual(expect.stringContaining(fault));
});

const fileFaults: [string, () => Files | Promise<Files>, string][] = [
  [
    'a text that a language lacks',
    () => ({ 'es.json': locale((keys) => delete keys['name.full']) }),
    'locale: es.json does not translate name.full',
  ],
  [
    'a translation of what the manifest does not have',
    () => ({ 'es.json': locale((keys) => (keys['staticTabs[1].name'] = 'Otra')) }),
    'locale: es.json translates staticTabs[1].name',
  ],
  [
    'a translation that is too long',
    () => ({ 'es.json': locale((keys) => (keys['name.full'] = 'x'.repeat(101))) }),
    'schema: es.json/name.full must NOT have more than 100 characters',
  ],
  [
    'an icon that is missing',
    () => ({ 'color.png': undefined }),
    'icon: color.png is named by the manifest and is missing',
  ],
  [
    'an icon of the wrong size',
    async () => ({ 'color.png': await square(96, '#ffffff') }),
    'icon: color.png must be a PNG of 192 by 192 pixels, and is png of 96 by 96',
  ],
  [
    'a colour icon with transparent pixels',
    async () => ({ 'color.png': await square(192, '#ffffff80') }),
    'icon: color.png must have no transparent pixel',
  ],
  [
    'an outline in colour',
    async () => ({ 'outline.png': await square(32, '#ff000080') }),
    'icon: outline.png must be white on transparent',
  ],
  [
    'an outline that fills its square',
    async () => ({ 'outline.png': await square(32, '#ffffff') }),
    'icon: outline.png must be white on transparent',
  ],
];

it.each(fileFaults)('reports %s', async (_, plant, fault) => {
  const files = { ...soundFiles(), ...(await plant()) };

  const faults = await findManifestFaults(packageOf(soundManifest(), files), version);

  expect(faults).toEqual([expect.stringContaining(fault)]);
});
