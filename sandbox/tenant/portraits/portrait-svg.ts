import { drawBeard, drawEarrings, drawGlasses, drawHeadwear } from './accessories.ts';
import { drawBackdrop } from './backdrop.ts';
import { drawClothes } from './clothes.ts';
import { drawFeatures, drawHead, drawNeck } from './face.ts';
import { drawHair } from './hair.ts';
import { document } from './svg.ts';
import { paletteOf, type PortraitTraits } from './traits.ts';

/** A friendly flat drawing of a person who does not exist. Layers go from back to front. */
export function buildPortraitSvg(traits: PortraitTraits): string {
  const palette = paletteOf(traits);
  const hair = drawHair(traits.hair.style, palette.hair);
  const headwear = drawHeadwear(traits.headwear);
  const hairBehind = traits.headwear === undefined ? hair.behind : '';
  const hairFront = traits.headwear === undefined ? hair.front : '';
  return document([
    drawBackdrop(traits.background),
    headwear.behind,
    hairBehind,
    drawNeck(palette),
    drawClothes(traits.clothes.style, traits.clothes.color, palette),
    drawHead(traits, palette),
    drawBeard(traits.beard, palette),
    drawFeatures(traits, palette),
    hairFront,
    headwear.front,
    drawEarrings(traits.earrings),
    drawGlasses(traits.glasses),
  ]);
}
