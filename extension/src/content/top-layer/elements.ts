/** Properties of an element: attributes by name, and `click` as the one event. */
type Attributes = Readonly<Record<string, string>>;

/** Creates an HTML element. Text stays text, whoever wrote it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    created.setAttribute(key, value);
  }
  created.append(...children);
  return created;
}

const svg = 'http://www.w3.org/2000/svg';

/** The cross of a close button. */
export const cross = (): SVGSVGElement => drawing('M2 2l8 8M10 2l-8 8');

/** Two sheets, of a button that copies. */
export const sheets = (): SVGSVGElement => drawing('M4 4h7v7H4zM8 4V1H1v7h3');

/** A tick, at what is chosen. */
export const tick = (): SVGSVGElement => drawing('M2 6.5l3 3 5-7');

/** An arrow that leads out of the page, at what opens another one. */
export const arrowOut = (): SVGSVGElement => drawing('M3 9l6-6M4.5 3H9v4.5');

function drawing(strokes: string): SVGSVGElement {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '0 0 12 12');
  picture.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', strokes);
  picture.append(path);
  return picture;
}
