/** What a column holds, by its heading, in eight languages. Works on folded words. */
import { fold } from '../table/index.ts';
import {
  choiceIn,
  chosenIn,
  chosenWhole,
  firstIn,
  lastIn,
  nameIn,
  partyIn,
  patterns,
  pluralChoice,
  pluralParty,
  rankIn,
  topChoice,
  voterIn,
  voterWhole,
  words,
  yours,
} from './headingWords.ts';
import { rankOfWordPart } from './ordinals.ts';

export type Heading =
  /** A choice; its rank if the heading names one. */
  | { readonly kind: 'choice'; readonly rank: number | null; readonly grid: boolean }
  /** A person whose rank or points stand in the column: `Rank the mentors [Rosa Delgado]`. */
  | { readonly kind: 'candidate'; readonly name: string }
  | { readonly kind: PlainKind };

export type PlainKind =
  | 'voter'
  | 'name'
  | 'surname-first'
  | 'first-name'
  | 'last-name'
  | 'party'
  | 'chosen'
  | 'rank'
  | 'points'
  | 'list'
  | 'side'
  | 'team'
  | 'avoid'
  | 'time'
  | 'email'
  | 'order'
  | 'extra';

/** The one rank that a heading names beside a choice, or null. A count ("your 3 choices") is no rank. */
export function rankNamed(folded: string): number | null {
  const parts = folded.split(' ');
  const strong = new Set<number>();
  const weak = new Set<number>();
  parts.forEach((part, index) => {
    const rank = rankOfWordPart(part);
    if (rank === null) return;
    const before = parts[index - 1] ?? '';
    const after = parts[index + 1] ?? '';
    const beside = [before, after].some(
      (word) => choiceIn.test(word) || rankIn.test(word) || partyIn.test(word),
    );
    if (/^\d+$/.test(part)) {
      if (pluralChoice.test(after) || pluralParty.test(after) || before === 'top') return;
      (beside ? strong : weak).add(rank);
    } else strong.add(rank);
  });
  const ranks = strong.size > 0 ? strong : weak;
  if (ranks.size === 1) return [...ranks][0] ?? null;
  return ranks.size === 0 && topChoice.test(folded) ? 1 : null;
}

/** A heading that is nothing but a rank: `1`, `2nd`, `third`, `No. 1`. */
const bareRank = (folded: string): boolean => {
  const parts = folded.split(' ').filter((part) => !/^(?:no|nr|number|numero)$/.test(part));
  return parts.length === 1 && rankOfWordPart(parts[0] ?? '') !== null;
};

const asksWho = words(
  'who|whom|which|wen|welche[nrms]?|qui|quel(?:le)?|quien|cual|chi|quale|quem|qual|wie|welke|kto|kogo|ktor\\w+',
);
const joinedChoice =
  /(?:^| )(?:(?:erst|zweit|dritt|viert|funft)(?:wunsch|wahl|prio)|(?:choice|choix|wahl|rank|rang|pick|option|wunsch|pref)\d)/;
const aboutChoices = [choiceIn, rankIn, partyIn, topChoice, chosenIn, joinedChoice, asksWho];

/** A rank grown together with its word: `Erstwunsch`, `choice1`. */
const joinedToWord = /wunsch|wahl|prio|praf|stimme|[a-z]\d+$/;

function choiceHeading(folded: string, grid: boolean): Heading | null {
  if (bareRank(folded)) return { kind: 'choice', rank: rankNamed(folded), grid: !joinedToWord.test(folded) };
  const about = aboutChoices.some((pattern) => pattern.test(folded));
  const rank = about ? rankNamed(folded) : null;
  return rank === null ? null : { kind: 'choice', rank, grid };
}

function nameHeading(folded: string): Heading | null {
  const first = firstIn.exec(folded);
  const last = lastIn.exec(folded);
  if (first && last) return { kind: first.index < last.index ? 'name' : 'surname-first' };
  if (last && nameIn.test(folded.replace(last[0], ' '))) {
    return { kind: folded.indexOf(last[0]) === 0 ? 'surname-first' : 'name' };
  }
  if (
    /^(?:(?:votre|vos|ton|tes|le|les) )?(?:noms?(?: et)? prenoms?|name vorname|naam voornaam)$/.test(folded)
  )
    return { kind: 'surname-first' };
  if (/^vor und (?:nach|zu)namen?$|^voor en achternaam$/.test(folded)) return { kind: 'name' };
  if (first) return { kind: 'first-name' };
  if (last) return { kind: 'last-name' };
  if (voterIn.test(folded) || voterWhole.test(folded) || (nameIn.test(folded) && yours.test(folded)))
    return { kind: 'voter' };
  return null;
}

function otherHeading(folded: string): Heading | null {
  if (chosenWhole.test(folded) || chosenIn.test(folded)) return { kind: 'chosen' };
  if (pluralChoice.test(folded)) return { kind: 'list' };
  if (choiceIn.test(folded)) return { kind: 'choice', rank: null, grid: false };
  if (rankIn.test(folded)) return { kind: 'rank' };
  if (partyIn.test(folded)) return { kind: 'party' };
  return nameIn.test(folded) ? { kind: 'name' } : null;
}

function plainHeading(folded: string): Heading | null {
  const found = patterns.find(([, pattern]) => pattern.test(folded));
  return found ? { kind: found[0] } : null;
}

const bracketed = /^(.*?)\s*\[([^\][]+)\]$/s;

/** What a heading says about its column; null if it says nothing known. Cost: a few dozen patterns. */
export function headingOf(text: string): Heading | null {
  const inner = bracketed.exec(text)?.[2];
  if (inner !== undefined) {
    const folded = fold(inner);
    return choiceHeading(folded, true) ?? { kind: 'candidate', name: inner.trim() };
  }
  const folded = fold(text);
  if (folded === '' || folded.length > 300) return null;
  const plain = plainHeading(folded);
  const long = folded.length > 60 && choiceIn.test(folded.slice(0, 40));
  if (plain !== null && plain.kind !== 'points' && !(plain.kind === 'extra' && long)) return plain;
  return choiceHeading(folded, false) ?? plain ?? nameHeading(folded) ?? otherHeading(folded);
}
