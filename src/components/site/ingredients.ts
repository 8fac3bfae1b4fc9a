/** The five ingredients, in the order of the journey: what each is called, where its guide stands, what it makes. */
export type IngredientNumber = 1 | 2 | 3 | 4 | 5;

export type Ingredient = {
  readonly number: IngredientNumber;
  /** The file of its guide, and the last part of that guide's address. */
  readonly slug: string;
  readonly title: string;
  /** One line under the title, on the home page and in indexes. */
  readonly line: string;
  /** What a reader has made when it is done; stands in the strip until the programme's own state does. */
  readonly makes: string;
};

export const ingredients: readonly Ingredient[] = [
  {
    number: 1,
    slug: 'define-the-peer',
    title: 'Define the peer',
    line: 'No single thing makes two people peers.',
    makes: 'a definition',
  },
  {
    number: 2,
    slug: 'one-to-one-or-group',
    title: 'One-to-one or group',
    line: 'One deep line, or many thin ones.',
    makes: 'a format',
  },
  {
    number: 3,
    slug: 'balance',
    title: 'Balance',
    line: 'Alike enough to talk, different enough to help.',
    makes: 'a good mix',
  },
  {
    number: 4,
    slug: 'let-them-choose',
    title: 'Let them choose',
    line: 'Everybody meets, everybody ranks, then you match.',
    makes: 'a match',
  },
  {
    number: 5,
    slug: 'structure',
    title: 'Structure',
    line: 'Firm rules make room for open talk.',
    makes: 'papers to sign',
  },
];

/** The ingredient with this number. */
export function ingredient(number: IngredientNumber): Ingredient {
  const found = ingredients.find((one) => one.number === number);
  if (!found) throw new Error(`There is no ingredient ${number}`);
  return found;
}

/** A number up to ten as a word, for headings. */
export function inWords(number: number): string {
  return (
    ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][number] ??
    String(number)
  );
}
