/** Small pieces of English that papers print. */

const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const signs: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' };

/** A number as it stands in a sentence: words up to twelve, figures above. */
export const numberInProse = (count: number): string => words[count] ?? String(count);

/** "a, b and c" */
export const listInProse = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** "£20", "€7.50", "$1,200", "CHF 20". The currency is an ISO 4217 code. */
export function formatMoney(amount: number, currency: string): string {
  const [whole = '0', part = ''] = amount.toFixed(2).split('.');
  const figures = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${part === '00' ? '' : `.${part}`}`;
  const sign = Object.hasOwn(signs, currency) ? signs[currency] : `${currency}\u00A0`;
  return `${sign}${figures}`;
}

/** A text on one line, without the characters that no printer shows. */
export const onOneLine = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
