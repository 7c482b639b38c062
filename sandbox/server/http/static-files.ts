import { createHash } from 'node:crypto';
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
  /** Headers of the answer at an address, besides its type and length; those of a development server by default. */
  readonly headersFor?: (url: URL) => Readonly<Record<string, string>>;
};

/** The files of one directory (absolute path), and nothing outside it; 304 for a file that the browser has. */
export function createStaticFiles(
  directory: string,
  { aliases, headersFor = plainHeaders }: StaticFilesOptions = {},
): Handler {
  return async (request) => {
    const url = new URL(request.url);
    const { pathname } = url;
    // A host that fails for a moment must not be remembered as one without the file.
    const failed = { ...headersFor(url), 'Cache-Control': 'no-cache' };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const words = `${pathname} is a file: it can only be read.`;
      return plain(405, words, { ...failed, Allow: 'GET, HEAD' });
    }
    const filePath = resolveInside(directory, aliases?.get(pathname) ?? pathname);
    const bytes = filePath === undefined ? undefined : await readIfFile(filePath);
    if (filePath === undefined || bytes === undefined) {
      return plain(404, `There is no file at ${pathname}.`, failed);
    }
    const contentType = contentTypes.get(path.extname(filePath)) ?? 'application/octet-stream';
    return fileAnswer(request, bytes, { ...headersFor(url), 'Content-Type': contentType });
  };
}

function fileAnswer(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Response {
  const etag = etagOf(bytes);
  const tagged = { ...headers, ETag: etag };
  if (isNamed(request.headers.get('If-None-Match'), etag)) {
    return new Response(null, { status: 304, headers: tagged });
  }
  return new Response(request.method === 'HEAD' ? null : bytes, {
    headers: { ...tagged, 'Content-Length': String(bytes.byteLength) },
  });
}

/** Names the content: a file that is built anew with the same bytes is the same. */
const etagOf = (bytes: Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;

/** Whatever lies between may have made the tag a weak one. Source: RFC 9110, 13.1.2. */
const isNamed = (ifNoneMatch: string | null, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));

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

/** Files with a content hash in their name may be kept for ever; all others are asked for anew each time. */
function plainHeaders({ pathname }: URL): Record<string, string> {
  // webpack puts ten hexadecimal digits before the ending.
  const hashed = /\.[0-9a-f]{10}\.\w+$/.test(pathname);
  return {
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  };
}

const plain = (status: number, text: string, headers: Record<string, string>): Response =>
  new Response(`${text}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  });
