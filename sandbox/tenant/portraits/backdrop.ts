import type { PortraitTraits } from './traits.ts';
import { canvasUnits, circle, darker, element, lighter, shape, stroke } from './svg.ts';

type Scene = PortraitTraits['background']['scene'];

const scenes: Record<Scene, (color: string) => string> = {
  sun: (color) => circle([324, 300], 236, { fill: lighter(color, 0.3) }),
  hills: (color) =>
    circle([508, 140], 62, { fill: lighter(color, 0.62) }) +
    shape(
      'M0 420 C130 330 240 470 380 400 C500 340 580 390 648 350 L648 648 L0 648Z',
      lighter(color, 0.26),
    ) +
    shape('M0 520 C160 440 330 560 648 450 L648 648 L0 648Z', darker(color, 0.12)),
  arch: (color) =>
    shape(
      'M100 648 L100 310 C100 184 200 84 324 84 C448 84 548 184 548 310 L548 648Z',
      lighter(color, 0.3),
    ),
  confetti: (color) =>
    [
      [84, 112, 20],
      [178, 60, 10],
      [86, 300, 12],
      [120, 440, 24],
      [548, 86, 24],
      [470, 52, 10],
      [576, 260, 14],
      [548, 420, 20],
      [44, 208, 8],
      [612, 176, 9],
    ]
      .map(([x = 0, y = 0, r = 0]) => circle([x, y], r, { fill: lighter(color, 0.4) }))
      .join('') +
    stroke('M60 372 q16 -20 32 0 t32 0', lighter(color, 0.5), 8) +
    stroke('M520 330 q16 -20 32 0 t32 0', lighter(color, 0.5), 8),
};

export function drawBackdrop({ scene, color }: PortraitTraits['background']): string {
  const full = { x: 0, y: 0, width: canvasUnits, height: canvasUnits };
  return (
    element('linearGradient', { id: 'sky', x1: 0, y1: 0, x2: 0.4, y2: 1 }, [
      element('stop', { offset: 0, 'stop-color': lighter(color, 0.12) }),
      element('stop', { offset: 1, 'stop-color': darker(color, 0.08) }),
    ]) +
    element('rect', { ...full, fill: 'url(#sky)' }) +
    scenes[scene](color)
  );
}
