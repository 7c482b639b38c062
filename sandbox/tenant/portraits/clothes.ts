import { bothSides, circle, darker, lighter, shape, stroke } from './svg.ts';
import type { ClothesStyle, Palette } from './traits.ts';

const torso =
  'M60 660 C62 566 112 520 204 496 L270 474 C286 512 362 512 378 474 L444 496 C536 520 586 566 588 660Z';

type Draw = (color: string, palette: Palette) => string;

const sleeves = (color: string): string =>
  bothSides(stroke('M152 648 Q150 606 162 576', darker(color, 0.2), 5));

const styles: Record<ClothesStyle, Draw> = {
  crew: (color) =>
    shape(torso, color) +
    stroke('M262 480 C282 530 366 530 386 480', darker(color, 0.22), 12) +
    sleeves(color),
  'v-neck': (color, { skin }) =>
    shape(torso, color) +
    shape('M266 474 L324 576 L382 474 C362 506 286 506 266 474Z', skin.base) +
    stroke('M262 478 L324 580 L386 478', darker(color, 0.22), 10) +
    sleeves(color),
  shirt: (color) =>
    shape(torso, color) +
    shape('M268 470 L324 520 L380 470 L374 450 L274 450Z', darker(color, 0.3)) +
    bothSides(shape('M270 462 L324 520 L276 566 L238 488Z', lighter(color, 0.22))) +
    stroke('M324 530 L324 660', darker(color, 0.2), 4) +
    circle([324, 574], 6, { fill: darker(color, 0.28) }) +
    circle([324, 622], 6, { fill: darker(color, 0.28) }) +
    sleeves(color),
  blazer: (color) =>
    shape(torso, '#f7f5f2') +
    stroke('M284 494 C300 516 348 516 364 494', '#d8d4d0', 7) +
    bothSides(
      shape('M60 660 C62 566 112 520 204 496 L268 474 C270 540 296 606 324 660Z', color) +
        shape(
          'M258 477 L210 548 L244 560 L230 590 L322 660 C288 604 268 544 268 474Z',
          darker(color, 0.2),
        ),
    ),
  hoodie: (color) =>
    shape(
      'M206 500 C204 440 252 420 324 420 C396 420 444 440 442 500 C420 540 228 540 206 500Z',
      darker(color, 0.28),
    ) +
    shape(torso, color) +
    stroke('M252 484 C276 552 372 552 396 484', lighter(color, 0.14), 20) +
    bothSides(
      stroke('M288 534 L284 604', '#f7f5f2', 6) + circle([284, 608], 5, { fill: '#f7f5f2' }),
    ) +
    sleeves(color),
  turtleneck: (color) =>
    shape(torso, color) +
    shape(
      'M266 428 C290 450 358 450 382 428 L388 500 C360 528 288 528 260 500Z',
      lighter(color, 0.1),
    ) +
    stroke('M266 450 C290 472 358 472 382 450', darker(color, 0.16), 4) +
    sleeves(color),
};

/** The hood lies behind the neck and everything else over it; drawn after the neck, both are right. */
export const drawClothes = (style: ClothesStyle, color: string, palette: Palette): string =>
  styles[style](color, palette);
