import { bothSides, circle, darker, element, lighter, shape, stroke } from './svg.ts';
import type { Palette, PortraitTraits } from './traits.ts';

const beardOutline =
  'M228 286 C226 384 262 438 324 438 C386 438 422 384 420 286 C412 326 396 342 370 342 C350 334 298 334 278 342 C252 342 236 326 228 286Z';

export function drawBeard(beard: PortraitTraits['beard'], { hair, skin }: Palette): string {
  switch (beard) {
    case undefined:
      return '';
    case 'full':
      return (
        shape(beardOutline, hair.base) +
        shape('M284 356 Q324 346 364 356 Q358 392 324 392 Q290 392 284 356Z', skin.base)
      );
    case 'stubble':
      return shape(beardOutline, hair.base, { opacity: 0.22, 'clip-path': 'url(#head)' });
    case 'goatee':
      return shape(
        'M280 352 C300 336 348 336 368 352 C376 398 356 428 324 428 C292 428 272 398 280 352Z M292 360 Q324 350 356 360 Q350 392 324 392 Q298 392 292 360Z',
        hair.base,
        { 'fill-rule': 'evenodd' },
      );
    case 'moustache':
      return shape(
        'M276 352 C290 334 314 334 324 342 C334 334 358 334 372 352 C356 360 338 358 324 350 C310 358 292 360 276 352Z',
        hair.base,
      );
  }
}

export function drawGlasses(glasses: PortraitTraits['glasses']): string {
  if (glasses === undefined) return '';
  const frame = { fill: 'none', stroke: '#2f2b3a', 'stroke-width': 6 };
  const lens =
    glasses === 'round'
      ? circle([282, 286], 33, frame)
      : element('rect', { x: 246, y: 260, width: 70, height: 52, rx: 14, ...frame });
  const temple = stroke('M248 280 L228 274', '#2f2b3a', 6);
  return bothSides(lens + temple) + stroke('M315 282 Q324 275 333 282', '#2f2b3a', 6);
}

export function drawEarrings(earrings: PortraitTraits['earrings']): string {
  if (earrings === undefined) return '';
  return bothSides(
    earrings === 'studs'
      ? circle([220, 314], 6.5, { fill: '#f4d58d' })
      : circle([218, 332], 17, { fill: 'none', stroke: '#e9b949', 'stroke-width': 5 }),
  );
}

/** What lies behind the head, and what lies over it. */
export function drawHeadwear(headwear: PortraitTraits['headwear']): {
  readonly behind: string;
  readonly front: string;
} {
  if (headwear === undefined) return { behind: '', front: '' };
  return headwear.style === 'hijab' ? hijab(headwear.color) : turban(headwear.color);
}

function hijab(color: string): { readonly behind: string; readonly front: string } {
  const fold = darker(color, 0.22);
  return {
    behind: shape(
      'M324 92 C210 92 172 190 182 310 C182 420 172 470 148 560 L500 560 C476 470 466 420 466 310 C476 190 438 92 324 92Z',
      fold,
    ),
    front:
      shape(
        'M324 96 C214 96 180 186 190 306 C192 400 196 452 150 548 C214 604 434 604 498 548 C452 452 456 400 458 306 C468 186 434 96 324 96Z M324 168 C270 168 240 210 240 276 C240 352 282 408 324 408 C366 408 408 352 408 276 C408 210 378 168 324 168Z',
        color,
        { 'fill-rule': 'evenodd' },
      ) +
      shape(
        'M238 366 C262 430 366 446 440 402 C440 440 430 470 404 500 C330 520 252 470 226 420Z',
        lighter(color, 0.1),
      ) +
      stroke('M252 408 C300 452 370 452 424 424', fold, 5) +
      stroke('M262 452 C300 482 350 490 396 478', fold, 5) +
      stroke('M246 178 Q280 138 330 134', lighter(color, 0.25), 7),
  };
}

function turban(color: string): { readonly behind: string; readonly front: string } {
  const fold = darker(color, 0.2);
  return {
    behind: '',
    front:
      shape(
        'M212 254 C176 160 232 70 324 70 C416 70 472 160 436 254 C416 214 378 186 324 180 C270 186 232 214 212 254Z',
        color,
      ) +
      shape('M324 180 C304 156 304 118 324 84 C344 118 344 156 324 180Z', lighter(color, 0.16)) +
      bothSides(
        stroke('M206 214 C230 168 268 132 316 112', fold, 6) +
          stroke('M206 236 C238 196 274 168 316 154', fold, 6) +
          stroke('M212 178 C232 138 268 104 308 92', fold, 6),
      ),
  };
}
