import { bothSides, circle, darker, element, ellipse, shape, stroke } from './svg.ts';
import type { Palette, PortraitTraits } from './traits.ts';

const outlines: Record<PortraitTraits['face'], string> = {
  oval: 'M228 262 C228 192 268 150 324 150 C380 150 420 192 420 262 C420 344 382 412 324 412 C266 412 228 344 228 262Z',
  round:
    'M224 266 C224 194 266 150 324 150 C382 150 424 194 424 266 C424 350 390 408 324 408 C258 408 224 350 224 266Z',
  square:
    'M228 258 C228 190 268 150 324 150 C380 150 420 190 420 258 L416 328 C410 376 370 414 324 414 C278 414 238 376 232 328Z',
};

const features = '#33262a';

export function drawNeck({ skin }: Palette): string {
  return (
    shape(
      'M274 350 L274 440 C274 462 264 472 256 482 C276 540 372 540 392 482 C384 472 374 462 374 440 L374 350Z',
      skin.base,
    ) + shape('M274 384 C296 424 352 424 374 384 L374 404 C356 450 292 450 274 404Z', skin.shade)
  );
}

export function drawHead(traits: PortraitTraits, { skin }: Palette): string {
  const outline = outlines[traits.face];
  const ear =
    ellipse([225, 286], [19, 28], { fill: skin.base }) +
    stroke('M218 276 Q230 284 224 302', skin.shade, 4);
  return [
    bothSides(ear),
    element('clipPath', { id: 'head' }, [shape(outline, '#000')]),
    shape(outline, skin.base),
    // Light comes from the left, on everybody.
    ellipse([456, 310], [82, 190], { fill: skin.shade, opacity: 0.32, 'clip-path': 'url(#head)' }),
  ].join('');
}

export function drawFeatures(traits: PortraitTraits, palette: Palette): string {
  return [
    bothSides(ellipse([262, 328], [24, 15], { fill: palette.skin.blush, opacity: 0.32 })),
    drawBrows(traits, palette),
    bothSides(drawEye(traits.eyes ?? 'open')),
    stroke('M322 292 C318 312 310 322 316 331 C322 336 330 335 335 331', palette.skin.shade, 6),
    drawMouth(traits.mouth, palette),
    ...(traits.details ?? []).map((detail) => drawDetail(detail, palette)),
  ].join('');
}

function drawBrows({ beard }: PortraitTraits, { hair }: Palette): string {
  const width = beard === undefined ? 7 : 10;
  return bothSides(stroke('M262 252 Q282 237 305 247', darker(hair.base, 0.2), width));
}

function drawEye(eyes: NonNullable<PortraitTraits['eyes']>): string {
  if (eyes === 'laughing') return stroke('M268 290 Q284 270 300 290', features, 7);
  const pupil =
    ellipse([284, 285], [16.5, 13], { fill: '#fffaf3' }) +
    ellipse([284, 285], [10, 12.5], { fill: features }) +
    circle([288, 280], 3.6, { fill: '#ffffff' });
  return eyes === 'lashes'
    ? pupil +
        stroke('M266 282 Q270 270 284 269 Q294 269 300 276', features, 5) +
        stroke('M266 281 L259 276', features, 5)
    : pupil;
}

function drawMouth(mouth: PortraitTraits['mouth'], { skin }: Palette): string {
  if (mouth === 'smile') return stroke('M288 358 Q324 390 360 358', skin.lip, 7);
  if (mouth === 'gentle') return stroke('M298 364 Q324 382 350 364', skin.lip, 7);
  return (
    shape('M282 353 Q324 362 366 353 Q362 396 324 396 Q286 396 282 353Z', darker(skin.lip, 0.35)) +
    shape('M291 357 Q324 363 357 357 Q355 371 324 372 Q293 371 291 357Z', '#ffffff') +
    shape('M302 389 Q324 374 346 389 Q336 396 324 396 Q312 396 302 389Z', '#d9716b')
  );
}

function drawDetail(
  detail: NonNullable<PortraitTraits['details']>[number],
  { skin }: Palette,
): string {
  if (detail === 'freckles') {
    const spots = [
      [250, 316],
      [264, 322],
      [278, 314],
      [258, 334],
      [274, 332],
    ] as const;
    return bothSides(spots.map((at) => circle(at, 2.8, { fill: skin.shade })).join(''));
  }
  if (detail === 'wrinkles') {
    return bothSides(
      stroke('M250 296 Q244 302 240 302', skin.shade, 3.5) +
        stroke('M276 336 Q266 350 268 364', skin.shade, 3.5),
    );
  }
  const petals = [0, 72, 144, 216, 288].map((angle) =>
    element('g', { transform: `rotate(${angle} 432 214)` }, [
      ellipse([432, 192], [13, 19], { fill: '#ff8fa3' }),
    ]),
  );
  return petals.join('') + circle([432, 214], 10, { fill: '#ffd166' });
}
