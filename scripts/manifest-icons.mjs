import sharp from 'sharp';

/** @typedef {import('./build-manifest.mjs').AppPackage} AppPackage */

/** Source: Microsoft Learn, "Design your Teams app icon for Store and app bar". */
const edgePxOf = { color: 192, outline: 32 };

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
};

/**
 * @param {'color' | 'outline'} kind
 * @param {string} file
 * @param {Buffer | undefined} content
 */
async function faultsOfIcon(kind, file, content) {
  if (!content) return [`icon: ${file} is named by the manifest and is missing`];
  const image = sharp(content);
  const { format, width, height } = await image.metadata();
  const edgePx = edgePxOf[kind];
  const isRightSize = format === 'png' && width === edgePx && height === edgePx;
  if (!isRightSize) {
    return [
      `icon: ${file} must be a PNG of ${edgePx} by ${edgePx} pixels, and is ${format} of ${width} by ${height}`,
    ];
  }
  const rgba = await image.ensureAlpha().raw().toBuffer();
  return pixelRules[kind].holds(rgba) ? [] : [`icon: ${file} ${pixelRules[kind].words}`];
}

/** @param {AppPackage} appPackage */
export async function findIconFaults({ manifest, readFile }) {
  const icons = /** @type {{ color?: string, outline?: string }} */ (manifest['icons'] ?? {});
  const kinds = /** @type {const} */ (['color', 'outline']);
  const faults = kinds.map((kind) => {
    const file = icons[kind];
    // The schema reports an icon that is not named.
    return file === undefined ? [] : faultsOfIcon(kind, file, readFile(file));
  });
  return (await Promise.all(faults)).flat();
}
