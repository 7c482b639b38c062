/** Stands for a blob: WebKit has lost the content of blobs kept in IndexedDB, so bytes and type are stored apart. */
type PackedBlob = { readonly blobBytes: ArrayBuffer; readonly contentType: string };

/** `value` with each blob in it, however deep, as bytes and type. */
export const packBlobs = async (value: unknown): Promise<unknown> => {
  if (value instanceof Blob) {
    const packed: PackedBlob = { blobBytes: await value.arrayBuffer(), contentType: value.type };
    return packed;
  }
  if (Array.isArray(value)) return Promise.all(value.map(packBlobs));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(async ([key, part]) => [key, await packBlobs(part)]);
  return Object.fromEntries(await Promise.all(entries)) as Record<string, unknown>;
};

/** The opposite of `packBlobs`. */
export const unpackBlobs = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(unpackBlobs);
  if (!isRecord(value)) return value;
  if (isPackedBlob(value)) return new Blob([value.blobBytes], { type: value.contentType });
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpackBlobs(part)]));
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isPackedBlob = (value: object): value is PackedBlob => 'blobBytes' in value;
