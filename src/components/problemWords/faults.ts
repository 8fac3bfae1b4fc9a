/** What an independent check of a match may find. */
import type { FaultCode } from '../../lib/matching/index.ts';
import { counted, said, speaker, type WordsFor } from './words.ts';

/** What the checker may find in a match, above all in one made by hand. */
export const faultWords: WordsFor<FaultCode> = {
  'fault-unknown-pair': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} cannot be a pair: one of them is not among the people, or both are on one side.`,
  'fault-pair-twice': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} are paired twice. Remove one of the two.`,
  'fault-forbidden-pair': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} are together, although a rule keeps them apart.`,
  'fault-unranked-pair': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} are together, although their ballots do not ask for it.`,
  'fault-required-pair-missing': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} must be together by your rule, and are not.`,
  'fault-blocking-pair': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} would both rather have each other.`,
  'fault-wrong-last-resort': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} are not treated as your setting for unranked places asks.`,
  'fault-wrong-groups': () => 'The groups do not agree with the pairs, or one of them breaks a rule.',
  'fault-over-capacity': (facts) =>
    `${said(facts, 'id')} has ${counted(facts, 'partners', 'partner', 'partners')} but ${counted(facts, 'capacity', 'place', 'places')}.`,
  'fault-under-minimum': (facts) =>
    `${said(facts, 'id')} has ${counted(facts, 'partners', 'partner', 'partners')}, fewer than the ${said(facts, 'minimum')} they need.`,
  'fault-wrong-left-over': (facts) =>
    `What is said of ${said(facts, 'id')} being left over does not agree with the ballots.`,
  'fault-wrong-profile': () =>
    'The count of first, second and third choices does not agree with the ballots.',
  'fault-wrong-rules': () => 'The rules shown are not those that this match was asked for.',
  'fault-unproved': () => 'The proof that nothing better exists does not hold for this match.',
};

export const wordsFor = speaker(faultWords);
