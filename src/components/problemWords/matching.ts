/** Rules and ballots that cannot be matched as they stand. */
import type { MarketProblemCode } from '../../lib/matching/index.ts';
import { counted, type Facts, said, speaker, type WordsFor } from './words.ts';

/** People's names in a row: the facts hold names by now (`withNames`). */
const listed = (facts: Facts, name: string): string => {
  const fact = facts[name];
  const names = Array.isArray(fact) ? (fact as readonly string[]) : [];
  return names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};
const sizeOf = (facts: Facts, name: string): number => {
  const fact = facts[name];
  return Array.isArray(fact) ? fact.length : 0;
};
const ruleName = (facts: Facts): string =>
  said(facts, 'rule') === 'required' ? 'must be together' : 'must not be together';

export const marketWords: WordsFor<MarketProblemCode> = {
  'market-duplicate-id': (facts) =>
    `“${said(facts, 'id')}” stands in the list twice. Remove one of the two, or tell them apart.`,
  'market-id-on-both-sides': (facts) => `“${said(facts, 'id')}” is on both sides. Keep each person on one.`,
  'market-unknown-choice': (facts) =>
    `${said(facts, 'voter')} ranked “${said(facts, 'id')}”, who is not among the people. Add them, or take the choice out.`,
  'market-choice-on-own-side': (facts) =>
    `${said(facts, 'voter')} ranked ${said(facts, 'id')}, who is on the same side. Take the choice out.`,
  'market-self-choice': (facts) => `${said(facts, 'voter')} ranked themselves. Take the choice out.`,
  'market-duplicate-choice': (facts) =>
    `${said(facts, 'voter')} ranked ${said(facts, 'id')} twice. Keep one of the two ranks.`,
  'market-invalid-rank': (facts) =>
    `${said(facts, 'voter')} gave the rank ${said(facts, 'rank')}. Ranks are whole numbers from 1.`,
  'market-invalid-capacity': (facts) =>
    `${said(facts, 'id')} has ${said(facts, 'capacity')} places. Give a whole number, 0 or more.`,
  'market-capacity-in-pool': (facts) =>
    `${said(facts, 'id')} has ${said(facts, 'capacity')} places, but where everybody is in one pool each person has one partner. Set the number to 1.`,
  'market-minimum-not-met-in-pool': (facts) =>
    `Not everybody who must have a partner can have one: at least ${said(facts, 'missing')} of them ${said(facts, 'missing') === '1' ? 'is' : 'are'} left out, here ${listed(facts, 'ids')}. Ask for longer lists, or let somebody stay without a partner.`,
  'market-invalid-minimum': (facts) =>
    `${said(facts, 'id')} needs at least ${said(facts, 'minimum')} partners. Give a whole number, 0 or more.`,
  'market-minimum-over-capacity': (facts) =>
    `${said(facts, 'id')} needs at least ${said(facts, 'minimum')} partners but has ${counted(facts, 'capacity', 'place', 'places')}. Change one of the two numbers.`,
  'market-rule-unknown-id': (facts) =>
    `A rule says who ${ruleName(facts)}, but “${said(facts, 'id')}” is not among the people. Remove the rule, or add them.`,
  'market-rule-same-side': (facts) =>
    `A rule says that ${said(facts, 'id')} and ${said(facts, 'partner')} ${ruleName(facts)}, but they are on the same side and could not be paired. Remove the rule.`,
  'market-required-and-forbidden': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} must be together by one rule and must not be by another. Remove one of the two.`,
  'market-required-over-capacity': (facts) =>
    `Your rules give ${said(facts, 'id')} ${listed(facts, 'partners')}, but there ${said(facts, 'capacity') === '1' ? 'is' : 'are'} only ${counted(facts, 'capacity', 'place', 'places')}. Add a place, or remove a rule.`,
  'market-minimum-not-met': (facts) => {
    const [short, possible] = [sizeOf(facts, 'ids'), sizeOf(facts, 'partners')];
    const needs = `${listed(facts, 'ids')} ${short === 1 ? 'needs' : 'need'} ${counted(facts, 'needed', 'partner', 'partners')}${short === 1 ? '' : ' in all'}.`;
    const places = `${counted(facts, 'available', 'place', 'places')}${possible === 1 ? '' : ' between them'}`;
    const who =
      possible === 0
        ? 'As the rankings and rules stand, nobody could be theirs.'
        : `Only ${listed(facts, 'partners')} could be theirs, with ${places}.`;
    return `${needs} ${who} Lower a minimum, or ask more people to rank them.`;
  },
  'market-minimum-not-stable': (facts) =>
    `A stable match leaves ${listed(facts, 'ids')} ${counted(facts, 'missing', 'partner', 'partners')} short of what they need. ${said(facts, 'ties') === 'true' ? 'Try another seed, lower a minimum or choose another method.' : 'Every stable match does. Lower a minimum, or choose another method.'}`,
  'market-fit-not-a-number': (facts) =>
    `The fit of ${said(facts, 'id')} and ${said(facts, 'partner')} could not be worked out. Look at their answers to your criteria.`,
  'market-no-fit': () =>
    'This method needs to know how well people fit, and there is nothing to go by yet. Define your criteria and collect answers, or choose another method.',
  'market-invalid-seed': (facts) =>
    `The seed ${said(facts, 'seed')} cannot be used. Give a whole number, 0 or more.`,
  'method-not-available': () => 'This method is not on offer for this kind of programme. Choose another.',
  'record-unreadable': () =>
    'This is not a match record. Save one from the match tool, then open that file or paste the whole of its text.',
  'record-newer': () =>
    'This record was made by a newer version of these pages. Reload this page, or check the record where it was made.',
};

export const wordsFor = speaker(marketWords);
