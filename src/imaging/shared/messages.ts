import type { ImageProbe, ImagingError, PictureLight, RenderedPhoto } from '../types.ts';

import type { Frame } from './frame.ts';

/** What the page asks of the worker; one at a time. */
export type WorkerRequest =
  | { readonly kind: 'probe'; readonly file: Blob }
  | {
      readonly kind: 'open-for-framing';
      readonly file: Blob;
      readonly stageEdgePx: number;
      readonly preview: 'wanted' | 'unwanted';
    }
  | {
      readonly kind: 'render-framed';
      readonly file: Blob;
      readonly frame: Frame;
      readonly maxSizeBytes: number;
    };

/** What the worker answers: exactly one of these for each request. */
export type WorkerReply =
  | { readonly kind: 'probed'; readonly probe: ImageProbe }
  | {
      readonly kind: 'opened';
      readonly probe: ImageProbe;
      readonly bitmap: ImageBitmap;
      readonly light: PictureLight;
    }
  | { readonly kind: 'rendered'; readonly photo: RenderedPhoto }
  | { readonly kind: 'failed'; readonly error: ImagingError };

/** What it may send before that, once, when a preview is wanted. */
export type WorkerPreview = { readonly kind: 'preview'; readonly bitmap: ImageBitmap };

/** Asks the worker to end by itself, as soon as nothing is lost by it. It is not answered. */
export const endMessage = { kind: 'end' } as const;
