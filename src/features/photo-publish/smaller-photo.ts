import { suggestFrame, type Imaging } from '#imaging';

import type { MakeSmaller } from './protocol/index.ts';

/** Renders the whole photo anew. One that is not square, as others may have stored it, loses its edges. */
export const smallerPhotoBy =
  (imaging: Imaging): MakeSmaller =>
  async (photo, { maxSizeBytes, signal }) => {
    const call = signal === undefined ? {} : { signal };
    const probe = await imaging.probe(photo, call);
    if (!probe.ok) return photo;
    const frame = suggestFrame(probe.value.orientedSizePx);
    const rendered = await imaging.renderFramed(photo, frame, { ...call, maxSizeBytes });
    return rendered.ok ? rendered.value.jpeg : photo;
  };
