/** A chart as a file of its own. */
export type DrawnChart = { text: string; width: number; height: number };

const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'paint-order',
] as const;
const TITLE_HEIGHT = 28;

/**
 * Returns the SVG inside `holder` with its colours and type written out, so that it looks the same elsewhere, and
 * its title above it. Throws where there is none.
 */
export function chartSvg(holder: HTMLElement | null, title: string): DrawnChart {
  const source = holder?.querySelector('svg');
  if (!source) throw new Error('there is no chart to copy');
  const { width, height } = source.getBoundingClientRect();
  const copy = source.cloneNode(true) as SVGSVGElement;
  writeStyles(source, copy);
  const root = getComputedStyle(document.documentElement);
  const frame = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const full = height + TITLE_HEIGHT;
  setAll(frame, { xmlns: 'http://www.w3.org/2000/svg', width, height: full });
  frame.setAttribute('viewBox', `0 0 ${width} ${full}`);
  const ground = document.createElementNS(frame.namespaceURI, 'rect');
  setAll(ground, { width: '100%', height: '100%', fill: root.backgroundColor });
  const heading = document.createElementNS(frame.namespaceURI, 'text');
  setAll(heading, { x: 8, y: 18, fill: root.color, 'font-size': 13, 'font-family': 'sans-serif' });
  heading.textContent = title;
  copy.removeAttribute('style');
  setAll(copy, { y: TITLE_HEIGHT, width, height });
  frame.append(ground, heading, copy);
  return { text: new XMLSerializer().serializeToString(frame), width, height: full };
}

function writeStyles(source: Element, copy: Element): void {
  const computed = getComputedStyle(source);
  for (const name of STYLES) copy.setAttribute(name, computed.getPropertyValue(name));
  copy.removeAttribute('class');
  for (const [i, child] of [...source.children].entries()) {
    const twin = copy.children[i];
    if (twin) writeStyles(child, twin);
  }
}

function setAll(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
