import { canvasUnits, circle, darker, document, element, lighter, shape, stroke } from './svg.ts';

/** A group's picture: no faces, a few bold shapes. */
export type Emblem = {
  readonly figure: 'storefront' | 'loops' | 'compass' | 'circuit' | 'petals';
  readonly color: string;
  readonly accent: string;
};

type Draw = (emblem: Emblem) => string;

const figures: Record<Emblem['figure'], Draw> = {
  storefront: ({ accent, color }) =>
    shape('M164 300 L484 300 L484 500 L164 500Z', '#fdf8f0') +
    [0, 1, 2, 3, 4]
      .map((step) =>
        shape(
          `M${134 + step * 76} 190 h76 v96 a38 38 0 0 1 -76 0Z`,
          step % 2 === 0 ? accent : '#fdf8f0',
        ),
      )
      .join('') +
    element('rect', { x: 206, y: 356, width: 110, height: 90, rx: 8, fill: lighter(color, 0.55) }) +
    element('rect', { x: 358, y: 356, width: 84, height: 144, rx: 8, fill: darker(color, 0.3) }) +
    circle([378, 432], 7, { fill: accent }),
  loops: ({ accent, color }) =>
    circle([252, 268], 118, { fill: accent, opacity: 0.92 }) +
    circle([396, 268], 118, { fill: '#fdf8f0', opacity: 0.85 }) +
    circle([324, 392], 118, { fill: lighter(color, 0.45), opacity: 0.85 }) +
    circle([324, 310], 38, { fill: darker(color, 0.4) }),
  compass: ({ accent, color }) =>
    circle([324, 324], 196, { fill: '#fdf8f0' }) +
    circle([324, 324], 168, { fill: 'none', stroke: lighter(color, 0.4), 'stroke-width': 8 }) +
    element('g', { transform: 'rotate(38 324 324)' }, [
      shape('M324 172 L366 324 L282 324Z', accent),
      shape('M324 476 L366 324 L282 324Z', darker(color, 0.25)),
    ]) +
    circle([324, 324], 22, { fill: '#fdf8f0' }),
  circuit: ({ accent, color }) =>
    element('rect', { x: 216, y: 216, width: 216, height: 216, rx: 40, fill: '#fdf8f0' }) +
    [256, 324, 392]
      .map(
        (at) =>
          stroke(
            `M${at} 130 V206 M${at} 442 V518 M130 ${at} H206 M442 ${at} H518`,
            lighter(color, 0.5),
            14,
          ) +
          circle([at, 126], 15, { fill: accent }) +
          circle([at, 522], 15, { fill: accent }) +
          circle([126, at], 15, { fill: accent }) +
          circle([522, at], 15, { fill: accent }),
      )
      .join('') +
    stroke('M278 330 L314 366 L374 286', darker(color, 0.2), 26),
  petals: ({ accent, color }) =>
    [0, 45, 90, 135, 180, 225, 270, 315]
      .map((angle, index) =>
        element('g', { transform: `rotate(${angle} 324 324)` }, [
          shape(
            'M324 324 C258 262 262 160 324 116 C386 160 390 262 324 324Z',
            index % 2 === 0 ? accent : '#fdf8f0',
            {
              opacity: 0.92,
            },
          ),
        ]),
      )
      .join('') + circle([324, 324], 56, { fill: darker(color, 0.2) }),
};

export function buildEmblemSvg(emblem: Emblem): string {
  const full = { x: 0, y: 0, width: canvasUnits, height: canvasUnits };
  return document([
    element('linearGradient', { id: 'ground', x1: 0, y1: 0, x2: 1, y2: 1 }, [
      element('stop', { offset: 0, 'stop-color': lighter(emblem.color, 0.12) }),
      element('stop', { offset: 1, 'stop-color': darker(emblem.color, 0.18) }),
    ]),
    element('rect', { ...full, fill: 'url(#ground)' }),
    figures[emblem.figure](emblem),
  ]);
}
