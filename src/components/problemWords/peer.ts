/** What may be amiss with a definition of peers. */
import type { PeerCode } from '../../lib/peer/index.ts';
import { counted, said, speaker, type WordsFor } from './words.ts';

/** The article's two traps, told on the criterion that the organiser chose. */
const traps: Readonly<Record<string, string>> = {
  age: 'Two founders of one age may have had quite different journeys: one has begun and closed several companies, the other has built up one.',
  raised:
    'Two founders may raise the same round and still have little to say to each other: one builds deep technology, the other a social network.',
  stage:
    'Two companies at one stage may be as unlike as a food stall and a software house, with founders who cannot help each other.',
};

export const peerWords: WordsFor<PeerCode> = {
  'one-criterion-alone': (facts) =>
    `One thing alone cannot say who is a peer. ${
      traps[said(facts, 'menu')] ??
      `Two founders may agree on “${said(facts, 'name')}” and share nothing else that matters.`
    } Add at least two more, from other parts of a founder’s life.`,
  'too-few-criteria': (facts) =>
    `You have ${counted(facts, 'count', 'criterion', 'criteria')} that define a peer. We suggest three or more, of different kinds.`,
  'one-family': () =>
    'All your criteria are of one kind. Add one of another: the company, the career, the journey, the market.',
  'nothing-alike': () =>
    'Nothing is the same or near. Without common ground the first meeting is hard work. Mark one or two criteria “same” or “near”.',
  'nothing-different': () =>
    'Nothing is different. Two people who know the same things have little to give each other. Mark at least one criterion “different”.',
  'criterion-without-name': () => 'This criterion has no name yet. Give it one, or remove it.',
  'criterion-twice': (facts) =>
    `“${said(facts, 'name')}” stands in the list twice. Remove one, or name them apart.`,
  'protected-criterion': (facts) =>
    `“${said(facts, 'name')}” touches a characteristic that equality law protects in many countries. Ask only if people gain by it, let them leave it out, and never use it to turn somebody away.`,
  'no-nature': () => 'Say in a sentence or two what this mentorship is. It opens both papers.',
  'nothing-offered': () => 'Say what each peer may expect of the other. One line is enough.',
  'nothing-ruled-out': () => 'Say what this is not. People speak more freely when they know where it ends.',
};

export const wordsFor = speaker(peerWords);
