/** The words of the peer tool for what the Programme keeps as codes. */
import type { Criterion } from '../../lib/programme/index.ts';

export const familyNames: Readonly<Record<Criterion['family'], string>> = {
  career: 'Career as a founder',
  company: 'The company',
  market: 'The market',
  journey: 'The personal journey',
  need: 'Needs and skills',
  place: 'Place and language',
  bounds: 'What makes a meeting possible',
  person: 'The person',
  own: 'Your own',
};

export const relations = [
  { value: 'same', label: 'Same' },
  { value: 'near', label: 'Near' },
  { value: 'different', label: 'Different' },
  { value: 'irrelevant', label: 'No matter' },
] as const;

export const needs = [
  { value: 'must', label: 'Must' },
  { value: 'should', label: 'Should' },
  { value: 'nice', label: 'Nice' },
] as const;

export const types: readonly { readonly value: Criterion['type']; readonly label: string }[] = [
  { value: 'text', label: 'In their own words' },
  { value: 'one-of', label: 'One of several' },
  { value: 'many-of', label: 'Any of several' },
  { value: 'band', label: 'One of several steps, in order' },
  { value: 'yes-no', label: 'Yes or no' },
  { value: 'number', label: 'A number' },
];

/** Types that are answered from a list of options. */
export const hasOptions = ({ type }: Criterion): boolean =>
  type === 'one-of' || type === 'many-of' || type === 'band';

/** "Hana Kimura, Wen Li and 3 others" */
export function someOf(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most);
  const others = names.length - shown.length;
  if (others > 0) return `${shown.join(', ')} and ${others === 1 ? '1 other' : `${others} others`}`;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
