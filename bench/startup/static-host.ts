import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';

import type { HeaderSet } from '#app/page-headers';

import { createStaticFiles } from '../../sandbox/server/index.ts';
import type { Handler } from '../../sandbox/types.ts';

/** What hosts of static files choose when they compress while answering. */
const brotliQuality = 5;

const isText = (contentType: string): boolean => /^(text|application|image\/svg)/.test(contentType);

type Stored = { readonly bytes: Uint8Array<ArrayBuffer>; readonly headers: Record<string, string> };

async function store(answer: Response): Promise<Stored> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const headers = Object.fromEntries(answer.headers);
  delete headers['content-length'];
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  if (!isText(headers['content-type'] ?? '')) return { bytes, headers: { ...headers, etag } };
  const compressed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality },
  });
  return {
    bytes: Uint8Array.from(compressed),
    headers: { ...headers, etag, 'content-encoding': 'br', vary: 'Accept-Encoding' },
  };
}

/** The files of a directory as a host of static files gives them, with `headersFor` each address. */
export const createStaticHost = (directory: string, headersFor: (url: URL) => HeaderSet): Handler =>
  keepCompressed(createStaticFiles(directory, { headersFor }));

/** The same files in brotli (the bench's browser takes it), with an ETag that a later visit is answered 304 by. */
export function keepCompressed(files: Handler): Handler {
  const stored = new Map<string, Stored>();
  return async (request) => {
    const { pathname } = new URL(request.url);
    let file = stored.get(pathname);
    if (file === undefined) {
      const answer = await files(request);
      if (!answer.ok) return answer;
      file = await store(answer);
      stored.set(pathname, file);
    }
    const { bytes, headers } = file;
    return request.headers.get('if-none-match') === headers['etag']
      ? new Response(null, { status: 304, headers })
      : new Response(bytes, { headers });
  };
}
