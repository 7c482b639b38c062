import { strFromU8, unzipSync } from 'fflate';

import { listPackagedFiles, zipAppPackage } from '../../../scripts/app-package.mjs';

const manifest = {
  id: 'an-app',
  icons: { outline: 'outline.png', color: 'color.png' },
  localizationInfo: {
    additionalLanguages: [
      { languageTag: 'es', file: 'es.json' },
      { languageTag: 'de', file: 'de.json' },
    ],
  },
};

const contents: Record<string, string> = {
  'color.png': 'colour',
  'outline.png': 'line',
  'es.json': '{}',
  'de.json': '{ "a": 1 }',
  'config.json': 'no part of it',
};

const readFile = (name: string) => {
  const content = contents[name];
  return content === undefined ? undefined : Buffer.from(content);
};

it('holds the manifest and what it names, all at the root', () => {
  const files = unzipSync(zipAppPackage({ manifest, readFile }));

  expect(Object.keys(files)).toEqual([
    'manifest.json',
    'color.png',
    'outline.png',
    'de.json',
    'es.json',
  ]);
  expect(JSON.parse(strFromU8(files['manifest.json']!))).toEqual(manifest);
  expect(strFromU8(files['de.json']!)).toBe('{ "a": 1 }');
});

it('has the same bytes at another time and in another order of icons and languages', () => {
  const reordered = {
    ...manifest,
    icons: { color: 'color.png', outline: 'outline.png' },
    localizationInfo: {
      additionalLanguages: manifest.localizationInfo.additionalLanguages.toReversed(),
    },
  };
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2001, 1, 1));
  const before = zipAppPackage({ manifest, readFile });
  clock.mockReturnValue(Date.UTC(2031, 5, 6, 7, 8, 9));
  const later = zipAppPackage({ manifest, readFile });
  clock.mockRestore();

  expect(Buffer.from(later).equals(before)).toBe(true);
  expect(listPackagedFiles(reordered)).toEqual(listPackagedFiles(manifest));
});

it('is another one when a file changes', () => {
  const before = zipAppPackage({ manifest, readFile });
  const after = zipAppPackage({
    manifest,
    readFile: (name) => (name === 'es.json' ? Buffer.from('{ }') : readFile(name)),
  });

  expect(Buffer.from(after).equals(before)).toBe(false);
});

it('names a file that is missing', () => {
  const readNone = () => undefined;

  expect(() => zipAppPackage({ manifest, readFile: readNone })).toThrow(
    'color.png is named by the manifest and is missing.',
  );
});
