import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Handler } from '../../types.ts';

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.jpg', 'image/jpeg'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
  ['.xml', 'application/xml; charset=utf-8'],
]);

export type StaticFilesOptions = {
  /** Addresses that stand for a file, e.g. `/teams` for `teams.html`. */
  readonly aliases?: ReadonlyMap<string, string>;
};

/**
 * The files of one directory (absolute path), and nothing outside it. Files with a content hash in their name may
 * be kept for ever; all others are asked for anew each time.
 */
export function createStaticFiles(directory: string, options: StaticFilesOptions = {}): Handler {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plain(405, `${pathname} is a file: it can only be read.`, { Allow: 'GET, HEAD' });
    }
    const filePath = resolveInside(directory, options.aliases?.get(pathname) ?? pathname);
    const bytes = filePath === undefined ? undefined : await readIfFile(filePath);
    if (filePath === undefined || bytes === undefined) {
      return plain(404, `There is no file at ${pathname}.`);
    }
    return new Response(request.method === 'HEAD' ? null : bytes, {
      headers: { ...headersFor(filePath), 'Content-Length': String(bytes.byteLength) },
    });
  };
}

/** Absent for what does not decode, and for every path that leads out of the directory. */
function resolveInside(directory: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  // On Windows a backslash parts folders as well.
  if (/[\0\\]/.test(decoded)) return undefined;
  const root = path.resolve(directory);
  const resolved = path.join(root, decoded);
  return resolved.startsWith(root + path.sep) ? resolved : undefined;
}

async function readIfFile(filePath: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return Uint8Array.from(await readFile(filePath));
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

const absenceCodes: readonly unknown[] = ['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'];

const isAbsence = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  absenceCodes.includes(error.code);

function headersFor(filePath: string): Record<string, string> {
  // webpack puts ten hexadecimal digits before the ending.
  const hashed = /\.[0-9a-f]{10}\.\w+$/.test(filePath);
  return {
    'Content-Type': contentTypes.get(path.extname(filePath)) ?? 'application/octet-stream',
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  };
}

const plain = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(`${text}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  });
