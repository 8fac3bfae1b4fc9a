/** What may be amiss with a definition of peers. */
import type { PeerCode } from '../../lib/peer/index.ts';
import { counted, said, speaker, type WordsFor } from './words.ts';

/** The article's two traps, and their like, told on the criterion that the organiser chose. */
const traps: Readonly<Record<string, string>> = {
  age: 'Two founders of one age may have had quite different journeys: one has begun and closed several companies, the other has built up one.',
  raised:
    'Two founders may raise the same round and still have little to say to each other: one builds deep technology, the other a social network.',
  stage:
    'Two companies at one stage may be as unlike as a food stall and a software house, with founders who cannot help each other.',
  years:
    'Two founders may both count five years: one has run a single shop, the other has opened and closed three ventures.',
  sector:
    'Two founders in one sector may be rivals, or stand ten years apart. The sector alone says neither.',
  team: 'Two teams of five may be a family bakery and a laboratory. Their size gives the founders little to talk about.',
  revenue:
    'Two companies may turn over the same sum, one in its first year and one in its fifteenth. The sum alone does not tell you.',
};
/** The same for all other criteria of a kind. */
const kinds: Readonly<Record<string, string>> = {
  person: 'Two people who share it may have lived through quite different things as founders.',
  career: 'Two careers may read alike and belong to companies that have nothing to do with each other.',
  company: 'Two companies may match in it, and their founders may have come there by quite different ways.',
  market: 'Two companies may match in it while one is an idea and the other employs fifty people.',
  place: 'Two founders may live in one street, or speak one language, and have no question in common.',
  journey: 'Two founders may share this part of their story and run companies too far apart to compare.',
  need: 'Two founders may need the same thing and be rivals for it, or stand years apart.',
  bounds: 'It makes a meeting possible. It does not give two founders anything to talk about.',
};

export const peerWords: WordsFor<PeerCode> = {
  'one-criterion-alone': (facts) =>
    `One thing alone cannot say who is a peer. ${
      traps[said(facts, 'menu')] ??
      kinds[said(facts, 'family')] ??
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
  'criterion-without-options': (facts) =>
    `“${said(facts, 'name')}” is answered by choosing, and has fewer than two options. Add them below, one a line.`,
  'criterion-of-one-side': (facts) =>
    `Only ${said(facts, 'who')} answer this, so two people cannot be compared in it. Ask both sides, or mark it “no matter”.`,
  'side-offers-nothing': (facts) =>
    `Nothing is said of what ${said(facts, 'who') || 'each peer'} ${said(facts, 'who') ? 'bring' : 'brings'}. A peer has something to give; name one thing.`,
  'side-asks-nothing': (facts) =>
    `Nothing is said of what ${said(facts, 'who') || 'each peer'} may ask for. A peer wants something too; name one thing.`,
  'no-nature': () => 'Say in a sentence or two what this mentorship is. It opens both papers.',
  'nothing-offered': () => 'Say what each peer may expect of the other. One line is enough.',
  'nothing-ruled-out': () => 'Say what this is not. People speak more freely when they know where it ends.',
};

export const wordsFor = speaker(peerWords);
