const packaged = 'node_modules/libheif-js/libheif-wasm';

/**
 * The decoder of HEIC, as patterns of copy-webpack-plugin: the files as they were published, `minimized` so that no
 * later step of webpack rewrites them, with their licence and where their source is (LGPL-3.0, section 4).
 */
export const libheifFiles = [
  ...['libheif.js', 'libheif.wasm', 'LICENSE'].map((name) => ({
    from: `${packaged}/${name}`,
    to: `assets/libheif/${name}`,
    toType: /** @type {const} */ ('file'),
    info: { minimized: true },
  })),
  { from: 'assets/libheif/README.txt', to: 'assets/libheif/README.txt' },
];
