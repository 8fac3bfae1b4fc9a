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

/** "a, b and c"; "a, b; and c" where an item holds a comma or an "and" of its own. */
export function listInProse(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  const heavy = items.some((item) => /[,;]| and /.test(item));
  const [between, last] = heavy ? ['; ', '; and '] : [', ', ' and '];
  return `${items.slice(0, -1).join(between)}${last}${items.at(-1)}`;
}

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
