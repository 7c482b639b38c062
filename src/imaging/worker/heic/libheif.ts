/** As much of libheif-js as is used here (its own `libheif.d.ts` declares these as `any`). */

/** An object of the C++ side; it is not collected, and is given back to the function that frees it. */
export type Handle = object;

/** The codes are objects that are compared by identity. */
export type LibheifError = { readonly code: object; readonly message: string };

export type LibheifPicture = {
  readonly image: Handle;
  /** Interleaved RGBA is the only one; its bytes lie in WebAssembly's memory. */
  readonly channels: readonly {
    readonly width: number;
    readonly height: number;
    readonly stride: number;
    readonly data: Uint8Array<ArrayBuffer>;
  }[];
};

export type Libheif = {
  readonly heif_error_code: Readonly<
    Record<
      'heif_error_Ok' | 'heif_error_Unsupported_filetype' | 'heif_error_Unsupported_feature',
      object
    >
  >;
  readonly heif_colorspace: { readonly heif_colorspace_RGB: object };
  readonly heif_chroma: { readonly heif_chroma_interleaved_RGBA: object };
  heif_context_alloc(): Handle;
  heif_context_free(context: Handle): void;
  heif_context_read_from_memory(context: Handle, file: Uint8Array): LibheifError;
  heif_js_context_get_primary_image_handle(context: Handle): Handle | LibheifError;
  heif_image_handle_release(picture: Handle): void;
  heif_js_decode_image2(
    picture: Handle,
    colorspace: object,
    chroma: object,
  ): LibheifPicture | LibheifError;
  heif_image_release(image: Handle): void;
};

export const isLibheifError = (value: object): value is LibheifError => 'code' in value;
