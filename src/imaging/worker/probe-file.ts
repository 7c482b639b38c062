import { err, ok } from '#shared';
import type { Result } from '#shared';

import { createByteReader, createMemoryReader } from '../shared/header/byte-reader.ts';
import { readHeader } from '../shared/header/probe-header.ts';
import type { FileHeader } from '../shared/header/probe-header.ts';
import type { ImagingError } from '../types.ts';

import { readJpegBytes } from './read-file.ts';

/** A file whose header was read, and which may be decoded. */
export type ProbedFile = {
  readonly file: Blob;
  readonly header: FileHeader;
  /** Of a JPEG that is to be decoded. */
  readonly jpegBytes: ArrayBuffer | undefined;
};

/** A file that cannot be read any more, because it was moved, changed or never fetched from a cloud folder, counts as corrupt. */
export async function probeFile(
  file: Blob,
  purpose: 'probe' | 'decode',
): Promise<Result<ProbedFile, ImagingError>> {
  try {
    const jpegBytes = purpose === 'decode' ? readJpegBytes(file) : undefined;
    const reader = jpegBytes ? createMemoryReader(jpegBytes) : createByteReader(file);
    const header = await readHeader(file, reader);
    return header.ok ? ok({ file, header: header.value, jpegBytes }) : header;
  } catch (reason) {
    if (reason instanceof DOMException) return err({ kind: 'imaging/corrupt' });
    throw reason;
  }
}
