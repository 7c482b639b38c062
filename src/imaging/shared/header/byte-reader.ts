/** Reads a file piece by piece, so that a header far behind its start costs no more than the pieces read. */
export type ByteReader = {
  readonly sizeBytes: number;
  /** Exactly `lengthBytes` from `offsetBytes` on, or undefined when the file ends before. */
  read(offsetBytes: number, lengthBytes: number): Promise<DataView | undefined>;
  /** Like `read`, with what there is when the file ends before. */
  readUpTo(offsetBytes: number, lengthBytes: number): Promise<DataView>;
};

/** One read serves most headers whole. */
const windowBytes = 64 * 1024;

export function createByteReader(file: Blob): ByteReader {
  let windowStart = 0;
  let window = new ArrayBuffer(0);

  const holds = (start: number, end: number): boolean =>
    start >= windowStart && end <= windowStart + window.byteLength;

  const readUpTo = async (offsetBytes: number, lengthBytes: number): Promise<DataView> => {
    const start = Math.min(offsetBytes, file.size);
    const end = Math.min(start + lengthBytes, file.size);
    if (!holds(start, end)) {
      window = await file.slice(start, Math.max(end, start + windowBytes)).arrayBuffer();
      windowStart = start;
    }
    return new DataView(window, start - windowStart, end - start);
  };

  return {
    sizeBytes: file.size,
    readUpTo,
    read: async (offsetBytes, lengthBytes) =>
      offsetBytes + lengthBytes > file.size ? undefined : readUpTo(offsetBytes, lengthBytes),
  };
}

/** Reads a file whose bytes are all in memory already. */
export function createMemoryReader(bytes: ArrayBuffer): ByteReader {
  const readUpTo = (offsetBytes: number, lengthBytes: number): Promise<DataView> => {
    const start = Math.min(offsetBytes, bytes.byteLength);
    const end = Math.min(start + lengthBytes, bytes.byteLength);
    return Promise.resolve(new DataView(bytes, start, end - start));
  };
  return {
    sizeBytes: bytes.byteLength,
    readUpTo,
    read: async (offsetBytes, lengthBytes) =>
      offsetBytes + lengthBytes > bytes.byteLength ? undefined : readUpTo(offsetBytes, lengthBytes),
  };
}

/** The bytes as Latin-1 text, from `offsetBytes` on; shorter where the view ends. */
export function asciiAt(view: DataView, offsetBytes: number, lengthBytes: number): string {
  const end = Math.min(offsetBytes + lengthBytes, view.byteLength);
  let text = '';
  for (let index = offsetBytes; index < end; index += 1) {
    text += String.fromCharCode(view.getUint8(index));
  }
  return text;
}
