/** The words of the menu and of a criterion’s details, which come when they are asked for. */
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
