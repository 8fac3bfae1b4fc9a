/** Cohorts to measure: the article's pair, and made-up ones of any size. */
import fc from 'fast-check';
import {
  type Criterion,
  emptyProgramme,
  newPerson,
  type Person,
  type Programme,
} from '../../src/lib/programme/index.ts';

export const criterion = (id: string, part: Partial<Criterion> = {}): Criterion => ({
  id,
  menu: id,
  family: 'own',
  name: id,
  question: '',
  type: 'one-of',
  options: [],
  asked: 'everyone',
  relation: 'same',
  need: 'should',
  weight: 3,
  near: null,
  reason: '',
  ...part,
});

export const programmeOf = (
  criteria: readonly Criterion[],
  people: readonly Person[],
  part: Partial<Programme> = {},
): Programme => ({
  ...emptyProgramme('test'),
  shape: 'one-pool',
  people,
  ...part,
  peer: { ...emptyProgramme('test').peer, criteria },
});

/** Tina Chen and WuQing Hipsh, as the article tells of them. */
export const articlePair: Programme = programmeOf(
  [
    criterion('gender', { type: 'text' }),
    criterion('alone'),
    criterion('university', { menu: null, type: 'text' }),
    criterion('company', { type: 'band', options: ['early', 'growing', 'large'] }),
    criterion('study', { type: 'text', relation: 'different' }),
    criterion('background', { type: 'text', relation: 'different' }),
    criterion('sector', { type: 'text', relation: 'different' }),
    criterion('years', { type: 'number', near: 1, relation: 'different' }),
  ],
  [
    {
      ...newPerson('tina', 'Tina Chen', null),
      offers: ['experience further along the road', 'emotional support'],
      seeks: ['a designer’s eye', 'talk of small early companies'],
      answers: {
        gender: 'woman',
        alone: 'Alone',
        university: 'Imperial College London',
        company: 'early',
        study: 'chemistry',
        background: 'laboratory',
        sector: 'tea',
        years: 4,
      },
    },
    {
      ...newPerson('wuqing', 'WuQing Hipsh', null),
      offers: ['design', 'talk of small early companies'],
      seeks: ['experience further along', 'support'],
      answers: {
        gender: 'Woman',
        alone: 'Alone',
        university: 'Imperial College London',
        company: 'early',
        study: 'product engineering',
        background: 'design',
        sector: 'wellbeing at work',
        years: 2,
      },
    },
  ],
);

const words = ['pricing', 'hiring', 'export papers', 'selling to schools', 'design', 'cash', 'grant writing'];
const criteria: readonly Criterion[] = [
  criterion('stage', { type: 'band', options: ['Idea', 'Revenue', 'Growth'], relation: 'near', weight: 5 }),
  criterion('alone'),
  criterion('sector', { type: 'text', relation: 'different', need: 'must' }),
  criterion('years', { type: 'number', near: 3, relation: 'near' }),
  criterion('customer', { type: 'many-of' }),
  criterion('gender', { type: 'text' }),
];

const answers = fc.record(
  {
    stage: fc.constantFrom('Idea', 'Revenue', 'Growth'),
    alone: fc.constantFrom('Alone', 'Together'),
    sector: fc.constantFrom('food', 'food retail', 'software', 'textiles', 'health'),
    years: fc.integer({ min: 0, max: 20 }),
    customer: fc.subarray(['Consumers', 'Businesses', 'Public bodies']),
    gender: fc.constantFrom('woman', 'man'),
  },
  { requiredKeys: [] },
);

/** Cohorts of three to eight people, some of whom have left things unsaid. */
export const cohorts: fc.Arbitrary<Programme> = fc
  .array(fc.record({ answers, offers: fc.subarray(words), seeks: fc.subarray(words) }), {
    minLength: 3,
    maxLength: 8,
  })
  .map((drawn) =>
    programmeOf(
      criteria,
      drawn.map((one, at) => ({
        ...newPerson(`p${at}`, `Person ${at}`, null),
        ...one,
        answers: one.answers as Person['answers'],
      })),
    ),
  );

/** So many people with so many criteria of every type, drawn by counting. */
export function largeCohort(size: number, count: number): Programme {
  const types = ['band', 'one-of', 'text', 'many-of', 'number', 'yes-no'] as const;
  const asked = Array.from({ length: count }, (_, at) =>
    criterion(`c${at}`, {
      menu: null,
      name: `Criterion ${at}`,
      type: types[at % types.length] ?? 'text',
      options: ['one', 'two', 'three', 'four'],
      need: at === 0 ? 'must' : 'should',
      relation: 'near',
    }),
  );
  const answerFor = (type: Criterion['type'], n: number): Person['answers'][string] => {
    if (type === 'number') return n % 17;
    if (type === 'yes-no') return n % 2 === 0;
    if (type === 'many-of') return ['one', 'two', 'three'].slice(0, 1 + (n % 3));
    if (type === 'text') return `${words[n % 7]} and ${words[(n * 3) % 7]} ${n % 11}`;
    return ['one', 'two', 'three', 'four'][n % 4] ?? 'one';
  };
  const people = Array.from({ length: size }, (_, at) => ({
    ...newPerson(`p${at}`, `Person ${at}`, null),
    offers: [`${words[at % 7]} ${at % 13}`, words[(at * 5) % 7] ?? ''],
    seeks: [`${words[(at * 2) % 7]} ${at % 5}`, words[(at * 3 + 1) % 7] ?? ''],
    answers: Object.fromEntries(asked.map(({ id, type }, k) => [id, answerFor(type, at * (k + 3) + k)])),
  }));
  return programmeOf(asked, people);
}
