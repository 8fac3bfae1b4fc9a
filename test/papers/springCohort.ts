import {
  emptyProgramme,
  newPerson,
  type Person,
  type Programme,
  untouchedPaper,
  untouchedSides,
} from '../../src/lib/programme/index.ts';

const criterion = (
  id: string,
  name: string,
  relation: 'same' | 'near' | 'different',
  need: 'must' | 'should' | 'nice',
): Programme['peer']['criteria'][number] => ({
  id,
  menu: null,
  family: 'own',
  name,
  question: '',
  type: 'text',
  options: [],
  asked: 'everyone',
  relation,
  need,
  weight: 3,
  near: null,
  reason: '',
});

const person = (id: string, name: string, side: 'a' | 'b', more: Partial<Person>): Person => ({
  ...newPerson(id, name, side),
  ...more,
});

const people: readonly Person[] = [
  person('hana', 'Hana Kimura', 'a', {
    business: 'Clearbell',
    contact: 'hana@clearbell.example',
    seeks: [
      'help with a first manufacturer',
      'pricing to hospitals',
      'somebody to be honest with about hiring',
    ],
    offers: ['user research', 'grant writing', 'contacts in audiology'],
  }),
  person('lukasz', 'Łukasz Żółć-O’Brien', 'a', {
    business: 'Żółć & Daughters',
    seeks: ['a second view on exporting, above all to Ireland', 'confidence in front of banks'],
    offers: ['recipe development', 'patience'],
  }),
  person('kite', 'Kite', 'a', {
    members: ['Amara Osei', 'Ben Cole'],
    business: 'Kite Mobility',
    seeks: ['how to part with a co-founder kindly'],
    offers: ['battery testing'],
  }),
  person('stephen', 'Stephen Moss', 'b', {
    business: 'Tidewell Instruments',
    contact: '020 7946 0018',
    seeks: ['a second view on design'],
    offers: ['supplier contracts', 'quality papers', 'twelve years of hardware'],
  }),
  person('wen', 'Wen Li', 'b', {
    business: 'Third Kettle',
    seeks: ['time to think'],
    offers: ['food law in practice'],
  }),
  person('ines', 'Inês Duarte', 'b', {}),
];

/** Three founders and three peer mentors, matched, with a start date and a peer definition. */
export const springCohort = (): Programme => ({
  ...emptyProgramme('spring'),
  name: 'Spring cohort 2027',
  organisation: 'Harbour Business School',
  lead: { name: 'Ruth Adair', contact: 'ruth.adair@harbour.example' },
  start: '2026-12-15',
  people,
  peer: {
    criteria: [
      criterion('stage', 'Stage of company', 'near', 'must'),
      criterion('sector', 'Sector', 'different', 'should'),
      criterion('journey', 'Way into business', 'same', 'nice'),
    ],
    nature: 'Founders think aloud with someone who has lately stood where they stand.',
    offered: ['one undivided hour a month', 'an honest second opinion'],
    notOffered: ['consulting', 'therapy', 'introductions to investors'],
    sides: untouchedSides,
  },
  match: {
    settings: emptyProgramme('spring').matching,
    pairs: [
      ['hana', 'stephen'],
      ['lukasz', 'wen'],
      ['kite', 'ines'],
    ],
    groups: [],
    leftOver: [],
    adoptedOn: '2026-12-08',
  },
  contract: {
    ...untouchedPaper,
    each: { 'hana+stephen': { payTo: 'Ruth Adair', place: 'The library café' } },
  },
  constitution: { ...untouchedPaper, answers: { treasurer: 'wen' }, documentVersion: 2 },
});

/** The same with what each side brings and may ask for, with two sides or as one pool. */
export const givingAndTaking = (shape: Programme['shape']): Programme => {
  const p = springCohort();
  const sides = {
    a: { offers: ['a question that is real'], asks: ['experience of the stage ahead'] },
    b: { offers: ['time to think aloud'], asks: ['fresh eyes on their own business'] },
  };
  return { ...p, shape, peer: { ...p.peer, sides } };
};
