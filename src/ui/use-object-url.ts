import { useEffect } from 'react';

import { holdObjectUrl, objectUrlOf } from './object-url.ts';

/** An address for `blob` that lives as long as any component shows it; `undefined` without a blob. */
export function useObjectUrl(blob: Blob | undefined): string | undefined {
  useEffect(() => (blob === undefined ? undefined : holdObjectUrl(blob)), [blob]);
  return blob && objectUrlOf(blob);
}
