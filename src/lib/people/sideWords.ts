/** The side that a word for a party names, in eight languages. */
import type { Side } from '../programme/index.ts';

const aWords =
  /^(?:a|founders?|entrepreneurs?|mentees?|mentorees?|proteges?|startups?|fondat\w*|entrepreneu\w*|grunder\w*|unternehm\w*|fundador\w*|emprendedor\w*|imprendit\w*|empreendedor\w*|oprichter\w*|ondernemer\w*|zalozyciel\w*|przedsiebiorc\w*)\b/;
const bWords = /^(?:b|(?:peer )?mentor\w*|coach\w*|advis[eo]rs?|buddy|buddies)\b/;

/** The side that folded words for a party mean: founders are a, mentors b; null for other words. */
export function sideOfWord(folded: string): Side | null {
  if (bWords.test(folded) && !/^mentore?e/.test(folded)) return 'b';
  return aWords.test(folded) ? 'a' : null;
}
