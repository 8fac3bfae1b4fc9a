/** Paper, dates and money as they are usual where a reader lives. */
import type { Programme } from '../programme/index.ts';

/** Where offices print on US Letter (CLDR). */
const letter = new Set('US CA MX PR PH CL CO CR GT NI PA SV VE BZ'.split(' '));
/** Where English puts the month first (CLDR). */
const monthFirst = new Set('US CA PR PH GU VI AS MP UM'.split(' '));

/** ISO 4217 by the regions in which it is the money of everyday life; all others keep the euro. */
const currencies: Readonly<Record<string, string>> = {
  GBP: 'GB GG IM JE',
  USD: 'US PR GU VI AS MP UM EC SV',
  CAD: 'CA',
  AUD: 'AU KI NR TV',
  NZD: 'NZ CK NU',
  CHF: 'CH LI',
  PLN: 'PL',
  CZK: 'CZ',
  HUF: 'HU',
  RON: 'RO',
  SEK: 'SE',
  NOK: 'NO',
  DKK: 'DK FO GL',
  ISK: 'IS',
  TRY: 'TR',
  UAH: 'UA',
  INR: 'IN',
  PKR: 'PK',
  BDT: 'BD',
  LKR: 'LK',
  ZAR: 'ZA',
  NGN: 'NG',
  KES: 'KE',
  GHS: 'GH',
  EGP: 'EG',
  MAD: 'MA',
  ILS: 'IL',
  AED: 'AE',
  SAR: 'SA',
  JPY: 'JP',
  KRW: 'KR',
  CNY: 'CN',
  HKD: 'HK',
  TWD: 'TW',
  SGD: 'SG',
  MYR: 'MY',
  THB: 'TH',
  IDR: 'ID',
  PHP: 'PH',
  VND: 'VN',
  BRL: 'BR',
  MXN: 'MX',
  ARS: 'AR',
  CLP: 'CL',
  COP: 'CO',
  PEN: 'PE',
};
const currencyOf = new Map(
  Object.entries(currencies).flatMap(([currency, regions]) =>
    regions.split(' ').map((region) => [region, currency] as const),
  ),
);

/**
 * What a new programme prints on and in, from the languages of a browser ("en-US", "de-CH", "pl"), the first that
 * names or implies a region deciding; null where none does. A language without a region counts as at home. Region
 * tables after Unicode CLDR. Never fails.
 */
export function printFor(languages: readonly string[]): Programme['print'] | null {
  const region = languages.map(regionOf).find((found) => found !== undefined);
  if (region === undefined) return null;
  return {
    size: letter.has(region) ? 'Letter' : 'A4',
    dateStyle: monthFirst.has(region) ? 'month-first' : 'day-first',
    currency: currencyOf.get(region) ?? 'EUR',
  };
}

/** Bare "en" says nothing of where somebody lives. */
function regionOf(language: string): string | undefined {
  try {
    const locale = new Intl.Locale(language);
    return locale.region ?? (locale.language === 'en' ? undefined : locale.maximize().region);
  } catch {
    return undefined;
  }
}
