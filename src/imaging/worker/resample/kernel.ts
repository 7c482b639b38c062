/** Scales lines, or columns, of pixels. All addresses are bytes of the kernel's memory. */
export type KernelPass = {
  readonly source: number;
  readonly result: number;
  /** Pixels of a result line. */
  readonly count: number;
  /** Lines that are read by the pass across, written by the pass down. */
  readonly lines: number;
  readonly taps: KernelTaps;
};

export type KernelTaps = {
  /** Of 32-bit numbers: the byte, from the line's or the column's first on, where the taps of a result pixel begin. */
  readonly starts: number;
  /** Of 16-bit numbers. */
  readonly weights: number;
  readonly tapsPerPixel: number;
};

/** The order of the four bytes of a pixel; what stands in the last is not looked at. */
export type ChannelOrder = 'rgbx' | 'bgrx';

/**
 * The arithmetic of resampling, over a memory of its own. There are two, in WebAssembly and in plain TypeScript, which
 * give equal bytes.
 */
export type Kernel = {
  readonly memory: ArrayBuffer;
  /** From lines of `strideBytes` with 8 bits per channel to lines with 16, taps a multiple of four. */
  scaleAcross(pass: KernelPass, strideBytes: number): void;
  /** From lines with 16 bits per channel to opaque RGBA, taps a multiple of two and `count` even. */
  scaleDown(pass: KernelPass, order: ChannelOrder): void;
};

/** Makes a kernel with a memory of at least `sizeBytes`, all zero. */
export type CreateKernel = (sizeBytes: number) => Kernel;
