// Adds to package-lock.json the optional packages of other platforms that the registry did not offer when
// the lock was written: npm leaves them out, and `npm ci` then refuses the lock on macOS and Windows.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, integrity?: string, resolved?: string,
 *   os?: string[], cpu?: string[], libc?: string[], license?: string, engines?: Record<string, string>,
 *   optionalDependencies?: Record<string, string>, [field: string]: unknown }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry>, [field: string]: unknown }} Lock
 * @typedef {{ parentPath: string, name: string, range: string }} MissingPackage
 */

const folder = 'node_modules/';

/** The folders in which Node looks for a package required from `parentPath`, nearest first. */
function candidatePaths(/** @type {string} */ parentPath, /** @type {string} */ name) {
  const paths = [];
  for (
    let base = parentPath;
    base !== '';
    base = base.slice(0, base.lastIndexOf(folder)).replace(/\/$/, '')
  ) {
    paths.push(`${base}/${folder}${name}`);
  }
  return [...paths, `${folder}${name}`];
}

/**
 * Every entry of an `optionalDependencies` that the lock does not hold.
 * @param {Lock} lock
 * @returns {MissingPackage[]}
 */
export function findMissingOptional(lock) {
  return Object.entries(lock.packages).flatMap(([parentPath, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !candidatePaths(parentPath, name).some((path) => path in lock.packages))
      .map(([name, range]) => ({ parentPath, name, range })),
  );
}

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openharmony',
  'openbsd',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/**
 * What a binary package's name says of its platform, e.g. `@swc/core-linux-arm64-musl`.
 * @param {string} name
 */
export function platformFromName(name) {
  const words = name.split(/[/.-]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  const libc =
    os === 'linux' && Object.entries(libraries).find(([word]) => words.includes(word))?.[1];
  if (!os || !cpu) {
    throw new Error(
      `The name of ${name} does not tell its platform. Add its entry to the lock by hand.`,
    );
  }
  return { cpu: [cpu], os: [os], ...(libc ? { libc: [libc] } : {}) };
}

/**
 * The registry's word on a package, or undefined where it does not hold that version.
 * @param {string} name
 * @param {string} version
 * @returns {Partial<LockEntry> | undefined}
 */
function readFromRegistry(name, version) {
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const text = execFileSync(npm, ['view', `${name}@${version}`, '--json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    const { dist, cpu, os, libc, license, engines } = JSON.parse(text);
    return { integrity: dist.integrity, cpu, os, libc, license, engines };
  } catch {
    return undefined;
  }
}

/** A lock entry in the order in which npm writes its fields. */
function lockEntry(
  /** @type {MissingPackage} */ missing,
  /** @type {boolean} */ isDev,
  /** @type {typeof readFromRegistry} */ read,
) {
  const version = missing.range;
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
    throw new Error(
      `${missing.parentPath} asks for ${missing.name}@${version}, which is no exact version. Add its entry to the lock by hand.`,
    );
  }
  const known = read(missing.name, version);
  const platform = known?.os && known.cpu ? known : platformFromName(missing.name);
  const entry = {
    version,
    integrity: known?.integrity,
    cpu: platform.cpu,
    dev: isDev || undefined,
    libc: platform.libc,
    license: known?.license,
    optional: true,
    os: platform.os,
    engines: known?.engines,
  };
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

/**
 * The lock with an entry for each missing package, beside its siblings and in npm's order.
 * @param {Lock} lock
 * @param {typeof readFromRegistry} read
 * @returns {Lock}
 */
export function completeLock(lock, read = readFromRegistry) {
  const packages = { ...lock.packages };
  for (const missing of findMissingOptional(lock)) {
    const isDev = lock.packages[missing.parentPath]?.dev === true;
    packages[`${folder}${missing.name}`] = lockEntry(missing, isDev, read);
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

function main() {
  const path = 'package-lock.json';
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = findMissingOptional(lock);
  if (missing.length > 0) writeFileSync(path, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} optional packages of other platforms added.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
