/** The drawing's square, in SVG units; the largest size that Microsoft 365 serves, so that one unit is one pixel there. */
export const canvasUnits = 648;

type Attributes = Readonly<Record<string, string | number>>;

/** One element; `attributes` are written by us, never by anyone outside, and need no escaping. */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${String(value)}"`)
    .join('');
  return children.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${children.join('')}</${name}>`;
}

export const shape = (d: string, fill: string, more: Attributes = {}): string =>
  element('path', { d, fill, ...more });

/** A line without fill, round at its ends. */
export const stroke = (d: string, color: string, width: number): string =>
  element('path', {
    d,
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });

export const circle = (
  [cx, cy]: readonly [number, number],
  r: number,
  attributes: Attributes,
): string => element('circle', { cx, cy, r, ...attributes });

export const ellipse = (
  [cx, cy]: readonly [number, number],
  [rx, ry]: readonly [number, number],
  attributes: Attributes,
): string => element('ellipse', { cx, cy, rx, ry, ...attributes });

/** The same drawing on the other side of the face's middle line. */
const mirrored = (drawing: string): string =>
  element('g', { transform: `matrix(-1 0 0 1 ${canvasUnits} 0)` }, [drawing]);

export const bothSides = (drawing: string): string => drawing + mirrored(drawing);

export const document = (children: readonly string[]): string =>
  element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${canvasUnits} ${canvasUnits}` },
    children,
  );

/** `amount01` of the way from one `#rrggbb` to another. */
function mixColors(from: string, to: string, amount01: number): string {
  const channel = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(from, at) + (channel(to, at) - channel(from, at)) * amount01)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}

export const lighter = (color: string, amount01: number): string =>
  mixColors(color, '#ffffff', amount01);

export const darker = (color: string, amount01: number): string =>
  mixColors(color, '#1b1630', amount01);
