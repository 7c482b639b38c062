import sharp from 'sharp';

/** @typedef {import('./build-manifest.mjs').AppPackage} AppPackage */

/** Source: Microsoft Learn, "Design your Teams app icon for Store and app bar". */
const edgePxOf = { color: 192, outline: 32, color32x32: 32 };

/** Whether `holds` is true of every pixel. */
function everyPixel(
  /** @type {Buffer} */ rgba,
  /** @type {(pixel: { red: number, green: number, blue: number, alpha: number }) => boolean} */ holds,
) {
  for (let at = 0; at < rgba.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(at, at + 4);
    if (!holds({ red, green, blue, alpha })) return false;
  }
  return true;
}

const pixelRules = {
  color: {
    words: 'must have no transparent pixel: hosts cut the corners themselves',
    holds: (/** @type {Buffer} */ rgba) => everyPixel(rgba, ({ alpha }) => alpha === 255),
  },
  outline: {
    words: 'must be white on transparent, and nothing else',
    holds: (/** @type {Buffer} */ rgba) =>
      everyPixel(
        rgba,
        (p) => p.alpha === 0 || (p.red === 255 && p.green === 255 && p.blue === 255),
      ) &&
      !everyPixel(rgba, ({ alpha }) => alpha === 255) &&
      !everyPixel(rgba, ({ alpha }) => alpha === 0),
  },
  color32x32: {
    words: 'must have a transparent background',
    holds: (/** @type {Buffer} */ rgba) => !everyPixel(rgba, ({ alpha }) => alpha === 255),
  },
};

/**
 * @param {{ edgePx: number, file: string, content: Buffer | undefined }} icon
 * @returns {Promise<string[]>}
 */
async function sizeFaults({ edgePx, file, content }) {
  if (!content) return [`icon: ${file} is named by the manifest and is missing`];
  const { format, width, height } = await sharp(content).metadata();
  if (format === 'png' && width === edgePx && height === edgePx) return [];
  return [
    `icon: ${file} must be a PNG of ${edgePx} by ${edgePx} pixels, and is ${format} of ${width} by ${height}`,
  ];
}

/**
 * @param {keyof typeof edgePxOf} kind
 * @param {string} file
 * @param {Buffer | undefined} content
 */
async function faultsOfIcon(kind, file, content) {
  const faults = await sizeFaults({ edgePx: edgePxOf[kind], file, content });
  if (faults.length > 0 || !content) return faults;
  const rgba = await sharp(content).ensureAlpha().raw().toBuffer();
  return pixelRules[kind].holds(rgba) ? [] : [`icon: ${file} ${pixelRules[kind].words}`];
}

/**
 * Faults of an icon that Outlook downloads from beside the pages.
 * @param {{ edgePx: number, url: string }} icon
 * @param {{ pageUrl: string, readFile: AppPackage['readFile'] }} site
 */
export async function downloadedIconFaults({ edgePx, url }, { pageUrl, readFile }) {
  const folder = new URL('.', pageUrl).href;
  if (!url.startsWith(folder)) return [`icon: ${url} is not beside ${pageUrl}`];
  const file = url.slice(folder.length);
  return sizeFaults({ edgePx, file, content: readFile(file) });
}

/** @param {AppPackage} appPackage */
export async function findIconFaults({ manifest, readFile }) {
  const icons = /** @type {Partial<Record<keyof typeof edgePxOf, string>>} */ (
    manifest['icons'] ?? {}
  );
  const kinds = /** @type {const} */ (['color', 'outline', 'color32x32']);
  const faults = kinds.map((kind) => {
    const file = icons[kind];
    // The schema reports an icon that is not named.
    return file === undefined ? [] : faultsOfIcon(kind, file, readFile(file));
  });
  return (await Promise.all(faults)).flat();
}
