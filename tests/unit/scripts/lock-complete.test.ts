import { readFileSync } from 'node:fs';

import {
  completeLock,
  findMissingOptional,
  platformFromName,
} from '../../../scripts/lock-complete.mjs';
import type { Lock } from '../../../scripts/lock-complete.mjs';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const incomplete: Lock = {
  lockfileVersion: 3,
  packages: {
    '': {},
    'node_modules/b': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: { 'b-linux-x64-gnu': '2.0.0', 'b-win32-arm64-msvc': '2.0.0' },
    },
    'node_modules/b-linux-x64-gnu': { version: '2.0.0', optional: true },
    'node_modules/c': { version: '1.0.0' },
  },
};

const unknownToRegistry = () => undefined;

describe('completing the lock file', () => {
  it('finds the optional package that the lock does not hold', () => {
    expect(findMissingOptional(incomplete)).toEqual([
      { parentPath: 'node_modules/b', name: 'b-win32-arm64-msvc', range: '2.0.0' },
    ]);
  });

  it('finds a package that is nested below its parent', () => {
    const nested: Lock = {
      packages: {
        'node_modules/a/node_modules/b': { optionalDependencies: { 'b-linux-x64': '1.0.0' } },
        'node_modules/a/node_modules/b-linux-x64': { version: '1.0.0' },
      },
    };

    expect(findMissingOptional(nested)).toEqual([]);
  });

  it('adds the missing package with its platform, in the order of npm', () => {
    const { packages } = completeLock(incomplete, unknownToRegistry);

    expect(packages['node_modules/b-win32-arm64-msvc']).toEqual({
      version: '2.0.0',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['win32'],
    });
    expect(Object.keys(packages)).toEqual([
      '',
      'node_modules/b',
      'node_modules/b-linux-x64-gnu',
      'node_modules/b-win32-arm64-msvc',
      'node_modules/c',
    ]);
  });

  it("prefers the registry's word to the package's name", () => {
    const { packages } = completeLock(incomplete, () => ({
      integrity: 'sha512-abc',
      os: ['win32'],
      cpu: ['arm64', 'x64'],
    }));

    expect(packages['node_modules/b-win32-arm64-msvc']).toMatchObject({
      integrity: 'sha512-abc',
      cpu: ['arm64', 'x64'],
    });
  });

  it.each([
    ['@swc/core-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@img/sharp-darwin-x64', { os: ['darwin'], cpu: ['x64'] }],
  ])('reads the platform of %s from its name', (name, platform) => {
    expect(platformFromName(name)).toEqual(platform);
  });

  it('asks for help where a name does not tell the platform', () => {
    expect(() => platformFromName('fsevents')).toThrow('Add its entry to the lock by hand');
  });
});

describe('package-lock.json', () => {
  const lock = readJson('package-lock.json') as Lock;
  const manifest = readJson('package.json') as Record<string, unknown>;

  it('misses no optional package of any platform', () => {
    expect(findMissingOptional(lock)).toEqual([]);
  });

  it.each(['dependencies', 'devDependencies'])('agrees with package.json on its %s', (field) => {
    expect(lock.packages['']?.[field]).toEqual(manifest[field]);
  });
});
