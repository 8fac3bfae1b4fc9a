import { fontRulesFor } from './pictureFonts.ts';

/** What a picture needs of its style once it stands alone. */
const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;

const space = 'http://www.w3.org/2000/svg';
/** Air round the picture, and room for its title above, in its own units. */
const margin = 16;
const head = 34;
/** Dots of a PNG for each unit of the picture: sharp on paper at 10 cm wide. */
const sharpness = 3;

/** A picture that stands alone: no classes, no variables, light whatever the page is, its letters inside. */
export type Picture = { readonly svg: string; readonly width: number; readonly height: number };

/** Takes a picture off the page. `title` stands above it; its accessible name becomes its description. */
export async function pictureOf(source: SVGSVGElement, title: string): Promise<Picture> {
  const { drawing, families, ink, paper, font } = taken(source);
  const box = source.viewBox.baseVal;
  const size = { width: box.width + 2 * margin, height: box.height + 2 * margin + head };
  const corner = { x: -margin, y: -margin - head };
  const fonts = await fontRulesFor(families, `${title} ${drawing.textContent ?? ''}`);
  const outer = element('svg', { ...size, viewBox: `${corner.x} ${corner.y} ${size.width} ${size.height}` });
  const heading = { y: 8 - head, fill: ink, 'font-size': 17, 'font-weight': 600, 'font-family': font };
  outer.append(
    element('title', {}, title),
    element('desc', {}, source.getAttribute('aria-label') ?? ''),
    element('style', {}, fonts),
    element('rect', { ...corner, ...size, fill: paper }),
    element('text', heading, title),
    drawing,
  );
  return { svg: new XMLSerializer().serializeToString(outer), ...size };
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

/** A copy whose styles are written out. While it is made the picture is light; nothing of that is painted. */
function taken(source: SVGSVGElement) {
  const drawing = element('g', {});
  drawing.append(...source.cloneNode(true).childNodes);
  const copies = drawing.querySelectorAll('*');
  const families = new Set<string>();
  source.setAttribute('data-taken', '');
  source.querySelectorAll('*').forEach((from, at) => {
    const style = getComputedStyle(from);
    for (const name of kept) copies[at]?.setAttribute(name, style.getPropertyValue(name));
    copies[at]?.removeAttribute('class');
    if (from.tagName === 'text') families.add(firstFamily(style.fontFamily));
  });
  const { color: ink, backgroundColor: paper, fontFamily: font } = getComputedStyle(source);
  source.removeAttribute('data-taken');
  return { drawing, families: families.add(firstFamily(font)), ink, paper, font };
}

const firstFamily = (families: string): string => families.split(',')[0]?.replace(/["']/g, '').trim() ?? '';

/** The picture in dots, on a canvas of this page. */
export async function asPng({ svg, width, height }: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * sharpness);
    canvas.height = Math.round(height * sharpness);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
