import { bothSides, circle, ellipse, lighter, shape, stroke } from './svg.ts';
import type { HairStyle, Palette } from './traits.ts';

/** Hair is drawn in two layers: what hangs behind the shoulders, and what lies over the forehead. */
export type HairLayers = { readonly behind: string; readonly front: string };

type Draw = (hair: Palette['hair']) => HairLayers;

const front = (drawing: string): HairLayers => ({ behind: '', front: drawing });

const cap =
  'M220 276 C206 176 258 116 324 116 C390 116 442 176 428 276 C420 232 396 196 324 186 C252 196 228 232 220 276Z';

const curtains =
  'M330 120 C262 114 206 176 212 312 C224 276 244 246 276 220 C302 198 320 168 330 120Z';

/** Round tufts along the hairline from ear to ear. */
function tufts(color: string, light: string): string {
  const along = [
    [226, 252, 26],
    [226, 214, 32],
    [248, 176, 36],
    [284, 152, 38],
    [324, 142, 40],
    [364, 150, 38],
    [400, 176, 36],
    [422, 214, 32],
    [422, 252, 26],
    [286, 180, 26],
    [330, 172, 28],
    [372, 182, 26],
  ] as const;
  const balls = along.map(([x, y, r]) => circle([x, y], r, { fill: color }));
  const shine = along
    .slice(1, 8)
    .map(([x, y, r]) =>
      stroke(
        `M${x - r / 2} ${y - 4} Q${x - 4} ${y - r / 1.4} ${x + r / 2.4} ${y - r / 2.2}`,
        light,
        5,
      ),
    );
  return [...balls, ...shine].join('');
}

function braid(color: string, light: string): string {
  const links = Array.from({ length: 7 }, (_, index) => {
    const y = 336 + index * 34;
    const x = 206 - index * 3;
    return (
      ellipse([x, y], [23 - index, 21], { fill: color }) +
      stroke(`M${x - 12} ${y - 6} Q${x} ${y + 8} ${x + 12} ${y - 6}`, light, 4)
    );
  });
  return links.join('') + ellipse([184, 578], [9, 15], { fill: color });
}

const styles: Record<HairStyle, Draw> = {
  bald: () => front(stroke('M286 178 Q312 162 344 168', '#ffffff55', 8)),
  receding: ({ base, light }) =>
    front(
      bothSides(
        shape(
          'M220 286 C204 232 218 176 262 150 C248 176 246 206 240 236 C236 256 232 272 228 290Z',
          base,
        ),
      ) + stroke('M272 156 Q322 132 376 156', light, 7),
    ),
  buzz: ({ base }) =>
    front(
      shape(
        'M225 262 C216 180 264 134 324 134 C384 134 432 180 423 262 C416 226 402 200 376 192 C342 184 306 184 272 192 C246 200 232 226 225 262Z',
        base,
      ),
    ),
  short: ({ base, light }) =>
    front(
      shape(
        'M222 270 C206 178 246 112 330 110 C412 108 444 172 426 270 C422 240 416 222 400 206 C370 204 342 196 318 178 C304 196 270 206 248 206 C236 222 226 242 222 270Z',
        base,
      ) + stroke('M268 152 Q306 128 356 134', light, 8),
    ),
  'side-part': ({ base, light }) =>
    front(
      shape(
        'M221 272 C204 178 250 112 326 110 C412 108 446 176 427 272 C423 238 414 214 398 196 C360 202 308 192 278 156 C272 184 246 206 234 228 C227 242 223 258 221 272Z',
        base,
      ) + stroke('M290 150 Q334 176 388 174', light, 7),
    ),
  quiff: ({ base, light }) =>
    front(
      shape(
        'M222 266 C212 206 220 158 252 136 C282 88 384 78 420 118 C448 152 438 214 426 266 C421 236 414 216 402 204 C372 178 326 172 288 192 C262 198 232 222 222 266Z',
        base,
      ) +
        stroke('M262 150 Q308 104 376 112', light, 9) +
        stroke('M282 168 Q324 134 392 142', light, 6),
    ),
  curls: ({ base, light }) => front(tufts(base, light)),
  afro: ({ base, light }) => ({
    behind:
      circle([324, 226], 168, { fill: base }) +
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
        .map((step) => {
          const angle = Math.PI * (0.92 + (step * 1.16) / 9);
          return circle([324 + 150 * Math.cos(angle), 226 + 150 * Math.sin(angle)], 38, {
            fill: base,
          });
        })
        .join(''),
    front:
      shape(
        'M222 270 C214 196 262 148 324 148 C386 148 434 196 426 270 C416 222 390 196 324 190 C258 196 232 222 222 270Z',
        base,
      ) +
      stroke('M226 128 Q262 92 316 86', light, 8) +
      stroke('M196 176 Q204 152 220 138', light, 8),
  }),
  pixie: ({ base, light }) =>
    front(
      shape(
        'M219 300 C196 186 244 108 328 108 C416 108 450 186 429 300 C425 262 420 236 404 214 C352 224 292 212 258 168 C262 200 246 226 236 250 C230 268 226 284 219 300Z',
        base,
      ) +
        stroke('M280 152 Q324 190 390 190', light, 7) +
        stroke('M300 138 Q344 166 404 166', light, 5),
    ),
  bob: ({ base, light }) => ({
    behind: shape(
      'M196 312 C172 172 246 98 324 98 C402 98 476 172 452 312 C460 360 462 400 452 436 C428 452 396 446 378 428 L270 428 C252 446 220 452 196 436 C186 400 188 360 196 312Z',
      base,
    ),
    front:
      shape(
        'M214 330 C204 196 252 114 324 114 C396 114 444 196 434 330 C424 282 414 244 396 210 C372 222 284 226 248 206 C234 244 224 282 214 330Z',
        base,
      ) + stroke('M262 156 Q320 124 384 156', light, 8),
  }),
  long: ({ base, light }) => ({
    behind: shape(
      'M194 316 C172 166 248 96 324 96 C400 96 476 166 454 316 C452 404 476 470 486 548 C456 574 412 572 392 548 L256 548 C236 572 192 574 162 548 C172 470 196 404 194 316Z',
      base,
    ),
    front:
      shape(curtains, base) +
      shape(
        'M318 120 C386 114 442 176 436 312 C424 276 404 246 372 220 C346 198 328 168 318 120Z',
        base,
      ) +
      stroke('M242 226 Q262 168 308 146', light, 7) +
      stroke('M406 226 Q388 170 344 146', light, 7),
  }),
  wavy: ({ base, light }) => ({
    behind: shape(
      'M200 300 C170 168 246 94 324 94 C402 94 478 168 448 300 C484 330 448 372 474 404 C500 438 462 470 482 508 C494 548 442 574 398 552 L250 552 C206 574 154 548 166 508 C186 470 148 438 174 404 C200 372 164 330 200 300Z',
      base,
    ),
    front:
      shape(
        'M290 122 C232 134 198 206 214 330 C222 292 236 264 254 240 C262 214 278 180 290 122Z',
        base,
      ) +
      shape(
        'M280 130 C340 88 462 150 434 330 C430 286 412 250 376 226 C338 206 300 180 280 130Z',
        base,
      ) +
      stroke('M312 148 Q352 184 398 214', light, 7) +
      stroke('M190 420 Q208 456 192 500', light, 6) +
      stroke('M458 420 Q440 456 456 500', light, 6),
  }),
  bun: ({ base, light }) => ({
    behind: circle([324, 96], 56, { fill: base }) + stroke('M296 82 Q322 58 354 76', light, 7),
    front:
      shape(cap, base) +
      stroke('M258 186 Q284 148 318 136', light, 6) +
      stroke('M348 136 Q376 146 394 178', light, 6),
  }),
  ponytail: ({ base, light }) => ({
    behind: shape(
      'M404 140 C484 130 516 206 490 284 C474 340 500 384 478 446 C452 414 432 360 438 300 C444 240 430 196 396 186Z',
      base,
    ),
    front: shape(cap, base) + stroke('M256 184 Q298 138 370 140', light, 7),
  }),
  braids: ({ base, light }) => ({
    behind: shape(
      'M196 330 C178 176 250 100 324 100 C398 100 470 176 452 330 L430 340 L218 340Z',
      base,
    ),
    front:
      shape(curtains, base) +
      shape(
        'M318 120 C386 114 442 176 436 312 C424 276 404 246 372 220 C346 198 328 168 318 120Z',
        base,
      ) +
      bothSides(braid(base, lighter(light, 0.12))),
  }),
};

export const drawHair = (style: HairStyle, hair: Palette['hair']): HairLayers =>
  styles[style](hair);
