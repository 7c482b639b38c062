type Attributes = Readonly<Record<string, string | boolean | undefined>>;

type Child = Node | string | undefined;

const setAttributes = (target: Element, attributes: Attributes): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    target.setAttribute(name, value === true ? '' : value);
  }
};

const appendChildren = (target: Element, children: readonly Child[]): void => {
  for (const child of children) if (child !== undefined) target.append(child);
};

/** Makes an element; attributes that are `false` or `undefined` are left out, `true` means present and empty. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  appendChildren(made, children);
  return made;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A decorative 20 × 20 line icon made of the given path data. */
export function icon(...paths: readonly string[]): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  setAttributes(svg, {
    viewBox: '0 0 20 20',
    class: 'icon',
    'aria-hidden': 'true',
    focusable: 'false',
  });
  for (const data of paths) {
    const path = document.createElementNS(svgNamespace, 'path');
    setAttributes(path, { d: data });
    svg.append(path);
  }
  return svg;
}

/** A `<button type="button">` that runs `onPress`. */
export function button(
  attributes: Attributes,
  onPress: () => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', onPress);
  return made;
}

/** The element that the page's own HTML holds under this id. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element with the id "${id}".`);
  return found;
}
