/** The faces of the site: what each is made of, and what of it a page loads at first view. */

/** A weight to pin the face to, or the range of weights that stays variable. */
type Weight = number | { readonly min: number; readonly max: number };

export type Face = {
  /** The file that is made: `brygada-roman.woff2`. */
  readonly name: string;
  /** The folder under `@fontsource-variable/`, and the files in it. */
  readonly source: string;
  readonly style: 'normal' | 'italic';
  /** As CSS knows it. */
  readonly family: string;
  readonly weight: Weight;
  /** The weights that CSS may ask for; a wider range than `weight` keeps browsers from inventing a bold. */
  readonly declared: string;
};

export const display = 'Brygada 1918 Variable';
export const text = 'Figtree Variable';

export const faces: readonly Face[] = [
  {
    name: 'brygada-roman',
    source: 'brygada-1918',
    style: 'normal',
    family: display,
    weight: 500,
    declared: '400 700',
  },
  {
    name: 'brygada-italic',
    source: 'brygada-1918',
    style: 'italic',
    family: display,
    weight: 400,
    declared: '400 700',
  },
  {
    name: 'figtree-roman',
    source: 'figtree',
    style: 'normal',
    family: text,
    weight: { min: 400, max: 650 },
    declared: '400 650',
  },
  {
    name: 'figtree-italic',
    source: 'figtree',
    style: 'italic',
    family: text,
    weight: { min: 400, max: 650 },
    declared: '400 650',
  },
];

/** What a page at first view can do with letters: kerning, ligatures, marks, and figures that line up. */
export const features = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum'] as const;

/** What every page may use: the keyboard, and the marks of good typesetting. Others come from the site's own words. */
export const always = `${Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')}\u00a0\u00ad\u2010–—‘’“”…·×−£€`;

/** Where the words of the pages stand, from the root of the project. Papers have a face of their own. */
export const wordsOfPages = [
  'src/components',
  'src/content/evidence.yaml',
  'src/content/examples',
  'src/content/glossary.yaml',
  'src/content/guides',
  'src/content/tools',
  'src/layouts',
  'src/pages',
  'src/styles',
] as const;
