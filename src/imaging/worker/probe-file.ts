import { err } from '#shared';
import type { Result } from '#shared';

import { readHeader } from '../shared/header/probe-header.ts';
import type { FileHeader } from '../shared/header/probe-header.ts';
import type { ImagingError } from '../types.ts';

/** A file that cannot be read any more, because it was moved, changed or never fetched from a cloud folder, counts as corrupt. */
export async function probeFile(file: Blob): Promise<Result<FileHeader, ImagingError>> {
  try {
    return await readHeader(file);
  } catch (reason) {
    if (reason instanceof DOMException) return err({ kind: 'imaging/corrupt' });
    throw reason;
  }
}
