/** Everything that the panel’s article states, and the page that has to carry it, in our words. */

const guide = (slug: string): string => `src/content/guides/${slug}.mdx`;
const chapter = (slug: string): string => `src/content/guides/chapters/${slug}.mdx`;
export const peer = guide('define-the-peer');
export const format = guide('one-to-one-or-group');
export const balance = guide('balance');
export const choose = guide('let-them-choose');
export const structure = guide('structure');
const notes = chapter('case-notes');
const about = 'src/pages/about.astro';
const start = chapter('start-here');

export type Fact = readonly [page: string, fact: string, ...patterns: RegExp[]];

export const facts: readonly Fact[] = [
  // The occasion and the people
  [start, 'the usual picture: much experience on one side, little on the other', /old hand and the beginner/],
  [
    start,
    'the question: can peers draw value from mentoring each other',
    /draw value from mentoring each other/,
  ],
  [start, 'there are five ingredients', /given five ingredients/],
  [about, 'its title', /The benefits of peer mentoring for entrepreneurs/],
  [about, 'the panel met online, in an interactive discussion', /interactive discussion online/],
  [
    about,
    'Dan Lauer: serial entrepreneur, Water Babies, UMSL Accelerate',
    /Dan Lauer/,
    /serial entrepreneur/,
    /Water Babies/,
    /Founding Executive Director of UMSL Accelerate at the University of Missouri–St\. Louis/,
  ],
  [
    about,
    'Tina Chen: HumaniTea, Imperial, WE Innovate, peer mentor to WuQing',
    /Tina Chen/,
    /founder of HumaniTea/,
    /Imperial College London and WE Innovate/,
    /peer mentor to WuQing Hipsh/,
  ],
  [
    about,
    'WuQing Hipsh: WeAlign, Imperial, WE Innovate, peer mentor to Tina',
    /WuQing Hipsh/,
    /founder of WeAlign/,
    /peer mentor to Tina Chen/,
  ],
  [
    about,
    'David Cliff: Gedanken, Entrepreneurs’ Forum, Mentor of the Year 2017',
    /Dr David Cliff/,
    /MD of Gedanken/,
    /Entrepreneurs’ Forum/,
    /Mentor of the Year in 2017/,
  ],
  [
    notes,
    'David Cliff is one of the Forum’s regular and popular mentors',
    /regular and popular mentor with the Entrepreneurs’ Forum/,
  ],
  [
    about,
    'the authors, and who gave input',
    /Victoria Nicholl/,
    /Professor Harveen Chugh/,
    /Ben Mumby-Croft/,
  ],
  [about, 'an earlier version stood on LinkedIn in December 2021', /LinkedIn in December 2021/],
  [about, 'the NCME identified the ingredients', /NCME/],
  [chapter('tell-us'), 'readers are asked to tell how they get on', /asked readers to report back/],
  // 1
  [
    peer,
    'David: settle what a peer means in the setting',
    /Dr David Cliff, MD of Gedanken/,
    /settle what the word means in your setting/,
  ],
  [
    peer,
    'David’s criteria: age, career, stage, journey',
    /how old people are, their career as entrepreneurs, the stage of their companies, and the personal road/,
  ],
  [
    peer,
    'David: be clear about the nature of the mentorship and what is offered',
    /what kind of mentoring is on offer/,
  ],
  [peer, 'no criterion is enough alone', /None of these will do alone/],
  [
    peer,
    'the same age, different journeys: several companies sold, one grown',
    /started several companies and sold them; the other has patiently grown a single one/,
  ],
  [
    peer,
    'a series A in deep tech does not help a social media founder with theirs',
    /series A in deep tech/,
    /same round for a social app/,
  ],
  [peer, 'criteria are defined for both sides', /criteria on both sides of the pair/],
  // 2
  [format, 'mentoring need not be one to one', /Mentoring need not mean two chairs/],
  [
    format,
    'Dan’s 11:11: eleven entrepreneurs, first Tuesday of the month',
    /11:11/,
    /Eleven founders gather on the first Tuesday of every month/,
  ],
  [format, 'round an activity or a subject', /one activity or one subject/],
  [
    format,
    'strict protocols, for the sake of results',
    /strict about their protocols, because they come for results/,
  ],
  [
    format,
    'at least one nugget that moves the business on',
    /at least one nugget: something that moves their company on/,
  ],
  [format, 'without it the group loses cohesion and falls apart', /loses its hold and comes apart/],
  [
    format,
    'the Filipino founder who brought food each month',
    /Filipino founder/,
    /kept bringing food to share/,
  ],
  [format, 'the pivot to sausages, in 97 stores', /changed course/, /sausages/, /97 stores/],
  [
    format,
    'some paths need significant experience, and one to one',
    /lit only by those who have walked them for years/,
  ],
  [
    format,
    'Tina’s mentor Sam, through the British Library Mentoring Programme',
    /mentor Sam through the British Library Mentoring Programme/,
  ],
  [
    format,
    'Sam: over fifteen years in business; suppliers and partnerships',
    /more than fifteen years/,
    /suppliers and partnerships/,
  ],
  [
    notes,
    'Sam helps with the logistics of suppliers and partnerships',
    /suppliers, logistics and partnerships/,
  ],
  [notes, 'Tina counts herself fortunate', /counts herself lucky/],
  [
    format,
    'the six months are over; they still talk; he enjoys helping',
    /six months are over\. They still talk often, and he enjoys seeing others do well/,
  ],
  [
    format,
    'what decides: specific knowledge, or unexpected insight from many',
    /is there somebody who could answer this/,
    /If you could not, put people in a room/,
  ],
  [
    format,
    'commitment: everybody comes, unless it is beyond their control',
    /everybody turns up each time, unless something beyond their control/,
  ],
  // 3
  [
    balance,
    'Tina and WuQing: women, sole founders, one university',
    /women who founded alone/,
    /studied at one university and set out as founders there/,
  ],
  [balance, 'at Imperial College London', /Imperial College London/],
  [balance, 'Tina is a couple of years ahead', /about two years further on/],
  [balance, 'Tina receives as much as WuQing', /takes as much from these talks as WuQing does/],
  [balance, 'a similar boat: small companies at an early stage', /much the same boat/, /small and young/],
  [balance, 'WuQing’s design background', /WuQing trained as a designer, and Tina prizes that eye/],
  [
    balance,
    'WuQing gains experience and emotional support',
    /WuQing gains from that experience, and from emotional support/,
  ],
  [
    balance,
    'the differences: studies, work, sector, stage',
    /studied different things and worked in different fields before/,
    /sectors are not the same/,
    /stage of their companies/,
  ],
  [balance, 'the relationship is good for both', /traffic runs both ways/],
  // 4
  [
    choose,
    'you cannot know everything relevant about your founders',
    /more about its people that matters than you will ever be told/,
  ],
  [
    choose,
    'buy-in on both sides, and a good foundation',
    /Both sides have said yes before they begin, so the first meeting starts on firm ground/,
  ],
  [choose, 'speed dating and ranking are popular', /finds the same method in favour/, /speed dating/],
  [
    choose,
    'Tina and WuQing were matched so, on WE Innovate',
    /Tina Chen and WuQing Hipsh were matched like this on WE Innovate/,
  ],
  [
    choose,
    'everybody could meet each peer mentor, a graduate of an earlier cohort, for 15 to 20 minutes',
    /chance to meet every peer mentor, each an entrepreneur from an earlier year, for 15 to 20 minutes/,
  ],
  [
    choose,
    'everybody ranked choices 1, 2 and 3',
    /a first, a second and a third choice, founders and peer mentors alike/,
  ],
  [
    choose,
    'Alae Ismail: matched on rankings, usually first or second',
    /Alae Ismail, Innovation and Entrepreneurship Manager at Imperial Enterprise Lab/,
    /first choice or their second/,
  ],
  // 5
  [structure, 'it sounds counter-intuitive', /sounds like a contradiction/],
  [structure, 'Dan: structure creates freedom', /structure is what lets freedom happen/],
  [
    structure,
    'the panel agreed: strong foundations, then whatever form suits',
    /The panel agreed on this\. Lay strong foundations/,
    /form that suits/,
  ],
  [structure, 'David: formal agreements, signed', /formal agreements that people sign/],
  [
    structure,
    'David: boundaries, what is sought, what can be given',
    /Boundaries should be explicit, and so should what each seeks and what the other can give/,
  ],
  [
    structure,
    'David: involvement, time and psychological safety',
    /involvement, their time, and enough psychological safety/,
  ],
  [
    structure,
    'David: discuss first, then agree formally',
    /Talk it through first, he advises, and only then agree it formally/,
  ],
  [structure, 'Dan: trust and intimacy', /trust and closeness/],
  [
    structure,
    'Dan: a constitution to sign, and guidance on agendas',
    /a constitution to sign, and with guidance on agendas/,
  ],
  [structure, 'level 3 talk at once', /“level 3” talk at once/],
  [structure, 'a bias towards action and progress', /lean towards action and progress/],
  [
    structure,
    'one-pagers with three-year goals, then the next year',
    /one-page plan with goals for three years/,
    /what the coming year must bring/,
  ],
  [structure, 'a six-month peer mentoring contract', /peer mentoring contract for six months/],
  [
    structure,
    'time and money each month, as little as $50',
    /time and a sum of money every month\. It may be no more than \$50/,
  ],
  [
    structure,
    'the amount does not matter, the intention does',
    /How much it is hardly matters; the intention does/,
  ],
  [
    structure,
    'each month: what went well and what did not',
    /Each month they meet and say what went well and what did not/,
  ],
  [
    structure,
    'it sets a direction, and makes a safe environment',
    /sets a direction, and it makes the room safe enough/,
  ],
];
