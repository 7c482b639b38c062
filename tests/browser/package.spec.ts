// The package of the product as it was built.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

import { readVersion } from '../../scripts/build-manifest.mjs';
import { findManifestFaults } from '../../scripts/manifest-checks.mjs';
import { writePackage } from '../../scripts/app-package.mjs';

const dist = path.resolve(import.meta.dirname, '../../dist');
const version = readVersion();

let build: string;
test.beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'portrait-package-'));
  cpSync(dist, build, { recursive: true });
});
test.afterEach(() => rmSync(build, { recursive: true }));

const readZip = () => readFileSync(path.join(build, `portrait-${version}.zip`));

test('is the same, byte for byte, each time', async () => {
  await writePackage(build, version);
  const first = readZip();
  await writePackage(build, version);

  expect(readZip().equals(first)).toBe(true);
});

test('holds at its root a manifest that is sound, and every file that it names', async () => {
  const written = await writePackage(build, version);
  const files = new Map(Object.entries(unzipSync(readZip())));
  const readFile = (name: string) => {
    const packaged = files.get(name);
    if (packaged) return Buffer.from(packaged);
    // Icons of the ribbon are downloaded from beside the pages.
    return name.startsWith('assets/') ? readFileSync(path.join(build, name)) : undefined;
  };
  const appPackage = {
    manifest: JSON.parse(strFromU8(files.get('manifest.json')!)) as Record<string, unknown>,
    readFile,
    outlookXml: readFileSync(path.join(build, 'outlook.xml'), 'utf8'),
  };

  expect(written).toMatchObject({ status: 'written', file: `portrait-${version}.zip` });
  expect(await findManifestFaults(appPackage, version)).toEqual([]);
  expect([...files.keys()].filter((name) => name.includes('/'))).toEqual([]);
});

test('is not written where the manifest has a fault, and an older one does not stay', async () => {
  await writePackage(build, version);
  rmSync(path.join(build, 'outline.png'));

  const written = await writePackage(build, version);

  expect(written).toEqual({
    status: 'faulty',
    faults: [expect.stringContaining('outline.png is named by the manifest and is missing')],
  });
  expect(() => readZip()).toThrow('ENOENT');
});
