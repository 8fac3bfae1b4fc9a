import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  composeContract,
  composeContracts,
  contractSuggestions,
  pairKey,
} from '../../src/lib/contract/index.ts';
import { copyOf, type Paper, toMarkdown, toText } from '../../src/lib/papers/index.ts';
import { type Answers, emptyProgramme, type Programme } from '../../src/lib/programme/index.ts';
import { libraryOf } from '../papers/libraryOf.ts';
import { givingAndTaking, springCohort } from '../papers/springCohort.ts';
import {
  bothForms,
  conditionalWords,
  conditionsNotTried,
  everyChoice,
  everyOptional,
  wordsOfMarkdown,
  wordsOfText,
} from '../papers/wordsOf.ts';

const library = libraryOf('contract');
const pair = ['hana', 'stephen'];
const hanaAndStephen = (p: Programme = springCohort()): Paper => composeContract(p, pair, library);
const answering = (answers: Answers): Programme => {
  const p = springCohort();
  return { ...p, contract: { ...p.contract, answers } };
};
const naming = (id: string, change: Partial<Programme['people'][number]>): Programme => {
  const p = springCohort();
  return { ...p, people: p.people.map((person) => (person.id === id ? { ...person, ...change } : person)) };
};
const blanksOf = (paper: Paper): readonly string[] => paper.blanks.map(({ field }) => field);

test('composeContract writes the contract of a pair', async () => {
  await expect(toText(hanaAndStephen())).toMatchFileSnapshot('../golden/contract.txt');
});

test('composeContract writes a contract with nothing filled in, ready for a pen', async () => {
  await expect(toText(composeContract(emptyProgramme('new'), [], library))).toMatchFileSnapshot(
    '../golden/contract-blank.txt',
  );
});

test('composeContract prints every clause once, in order, from 1 to 29', () => {
  const paper = hanaAndStephen();
  const wanted = library.clauses.filter(({ place }) => place === 'clause').map(({ id }) => id);
  expect(wanted).toHaveLength(29);
  expect(paper.clauses.map(({ id }) => id)).toEqual(wanted);
  expect(paper.clauses.map(({ number }) => number)).toEqual(wanted.map((_, index) => index + 1));
  const text = toText(paper);
  for (const { number, heading } of paper.clauses)
    expect(text.split(`\n${number}. ${heading}.`)).toHaveLength(2);
  expect(paper.schedules.map(({ title }) => title)).toEqual(['Schedule A: Our aims']);
});

test('composeContract brings names, businesses, aims, dates and the peer definition into one pair’s paper', () => {
  const text = toText(hanaAndStephen());
  for (const words of [
    'Hana Kimura, of Clearbell, and Stephen Moss, of Tidewell Instruments',
    'from 15 December 2026 to 15 June 2027',
    'around 15 March 2027',
    'By 15 July 2027',
    'Hana Kimura seeks help with a first manufacturer, pricing to hospitals and somebody to be honest with about hiring.',
    'Two peers here must be close in stage of company.',
    'Founders think aloud with someone who has lately stood where they stand.',
    '- one undivided hour a month',
    '- introductions to investors',
    'Ruth Adair, who leads the programme, at ruth.adair@harbour.example',
    '£20 a month to Ruth Adair',
  ]) {
    expect(text).toContain(words);
  }
  expect(hanaAndStephen().blanks).toEqual([]);
});

test('composeContract points to clauses and schedules by the numbers they have', () => {
  const paper = hanaAndStephen();
  const closing = paper.clauses.find(({ id }) => id === 'closing')?.number;
  expect(toText(paper)).toContain(`deletes them as clause\u00a0${closing} says`);
  expect(toText(paper)).toContain('write the short form into schedule\u00a0A');
});

test('composeContract names a clause that an organiser took out, instead of numbering it', () => {
  const clauses = library.clauses.map((clause) =>
    clause.id === 'closing' ? { ...clause, when: { has: 'nothing' } } : clause,
  );
  const paper = composeContract(springCohort(), pair, { ...library, clauses });
  expect(paper.clauses).toHaveLength(28);
  expect(toMarkdown(paper)).toContain('deletes them as *Closing* says');
});

test('composeContract leaves a blank for what nobody knows yet, each once and in the order of the document', () => {
  const paper = composeContract(
    { ...springCohort(), start: null, lead: { name: '', contact: '' } },
    ['lukasz', 'wen'],
    library,
  );
  expect(blanksOf(paper)).toEqual(['startDate', 'payTo', 'leadName', 'leadContact']);
  expect(paper.blanks[1]).toEqual({ field: 'payTo', label: 'Who holds the money?' });
  expect(toText(paper)).toContain('From ____________, our contract runs for six months.');
});

test('composeContract asks whose offer is missing', () => {
  expect(composeContract(springCohort(), ['kite', 'ines'], library).blanks).toContainEqual({
    field: 'offers@ines',
    label: 'What does this person offer? (Inês Duarte)',
  });
});

test('composeContract lets every member of a team sign', () => {
  const { signing } = composeContract(springCohort(), ['kite', 'ines'], library);
  expect(
    signing.signatories.map(({ name, role }) => [name[0]?.kind === 'value' && name[0].text, role]),
  ).toEqual([
    ['Amara Osei', 'for Kite, of Kite Mobility'],
    ['Ben Cole', 'for Kite, of Kite Mobility'],
    ['Inês Duarte', ''],
  ]);
});

test('composeContract works for a trio, and then says that the others may go on', () => {
  const trio = composeContract(springCohort(), ['hana', 'lukasz', 'wen'], library);
  expect(trio.subject).toBe('Hana Kimura, Łukasz Żółć-O’Brien and Wen Li');
  expect(trio.signing.signatories).toHaveLength(3);
  expect(toText(trio)).toContain(
    'Between Hana Kimura, of Clearbell; Łukasz Żółć-O’Brien, of Żółć & Daughters; and Wen Li, of Third Kettle.',
  );
  expect(toText(trio)).toContain('Those who remain may go on together');
  expect(toText(hanaAndStephen())).not.toContain('Those who remain');
});

test('composeContracts gives one contract for each matched pair, each with its own names', () => {
  const papers = composeContracts(springCohort(), library);
  expect(papers.map(({ subject }) => subject)).toEqual([
    'Hana Kimura and Stephen Moss',
    'Łukasz Żółć-O’Brien and Wen Li',
    'Kite and Inês Duarte',
  ]);
  expect(new Set(papers.map(({ key }) => key)).size).toBe(3);
  expect(new Set(papers.map(({ control }) => control.copy)).size).toBe(3);
  expect(composeContracts({ ...springCohort(), match: null }, library)).toEqual([]);
});

test('composeContract prefers what one pair has answered for itself, in whatever order its ids come', () => {
  const p = answering({ place: 'The big hall' });
  expect(toText(composeContract(p, ['stephen', 'hana'], library))).toContain('Place: The library café');
  expect(toText(composeContract(p, ['lukasz', 'wen'], library))).toContain('Place: The big hall');
});

test('composeContract writes the aims that are known, and leaves room for the rest', () => {
  const p = springCohort();
  const each = { [pairKey(pair)]: { 'aimNinety@hana': 'Two hospitals on trial' } };
  const text = toText(hanaAndStephen({ ...p, contract: { ...p.contract, each } }));
  expect(text).toContain('Aim | Hana Kimura | Stephen Moss\nIn three years | ____________ | ____________');
  expect(text).toContain('In ninety days | Two hospitals on trial | ____________');
});

test('composeContract gives more than three people a table of aims each', () => {
  const text = toText(composeContract(springCohort(), ['hana', 'stephen', 'wen', 'ines'], library));
  expect(text).toContain('Aims of Hana Kimura\nAim | In one line\nIn three years | ____________');
  expect(text).toContain('Aims of Inês Duarte\n');
});

test('composeContract counts meetings from the term and the rhythm, unless told otherwise', () => {
  expect(toText(hanaAndStephen(answering({ rhythm: 'two-weeks' })))).toContain('13 meetings');
  expect(toText(hanaAndStephen(answering({ term: 4 })))).toContain('four meetings');
  expect(toText(hanaAndStephen(answering({ term: 4, meetings: 5 })))).toContain('five meetings');
});

test('contractSuggestions are what the paper prints where nothing was answered', () => {
  const p = answering({ rhythm: 'two-weeks', term: 3 });
  const suggested = contractSuggestions(p, pair, library);
  expect(suggested).toEqual({ documentDate: '2026-12-08', meetings: 7 });
  expect(toText(hanaAndStephen(p))).toContain('Seven meetings, every two weeks');
});

test('composeContract is named after its term', () => {
  expect(hanaAndStephen().title).toBe('Six-month peer mentoring contract');
  expect(hanaAndStephen(answering({ term: 18 })).title).toBe('18-month peer mentoring contract');
  expect(hanaAndStephen(answering({ term: '' })).title).toBe('Peer mentoring contract');
});

test('composeContract writes dates and sums as the programme does', () => {
  const p = springCohort();
  const text = toText(
    hanaAndStephen({ ...p, print: { size: 'Letter', dateStyle: 'month-first', currency: 'USD' } }),
  );
  expect(text).toContain('Term: December 15, 2026 to June 15, 2027');
  expect(text).toContain('Money: $20 a month each');
});

test('composeContract cannot be told a fact through an answer', () => {
  const text = toText(
    hanaAndStephen(answering({ startDate: '2001-01-01', leadName: 'Mallory', programmeName: 'Another' })),
  );
  expect(text).not.toMatch(/2001|Mallory|Another/);
});

test('composeContract leaves a fact blank that the programme does not know, whatever an answer says', () => {
  const p = answering({ leadName: 'Mallory', payTo: 'us' });
  const paper = composeContract(
    { ...p, lead: { name: '', contact: 'the office' } },
    ['lukasz', 'wen'],
    library,
  );
  expect(blanksOf(paper)).toEqual(['leadName']);
});

test('composeContract writes one full stop where an answer brings its own', () => {
  const text = toText(hanaAndStephen(answering({ moneyFor: 'rooms, tea, etc.' })));
  expect(text).toContain('for rooms, tea, etc.\n');
});

test('composeContract survives a term that leaves the calendar', () => {
  const paper = hanaAndStephen({ ...springCohort(), start: '9999-11-30' });
  expect(toText(paper)).toContain('Term: Six months from 30 November 9999');
});

test('composeContract has the lead sign as a witness where that is chosen', () => {
  const { signing } = hanaAndStephen(answering({ witness: 'programme' }));
  expect(signing.signatories.at(-1)).toEqual({
    name: [{ kind: 'value', text: 'Ruth Adair', field: 'leadName' }],
    role: 'witness for the programme',
  });
});

test('composeContract adds to what each seeks and offers what their side brings and may ask for', () => {
  const text = toText(hanaAndStephen(givingAndTaking('two-sided')));
  expect(text).toContain('What founders bring in this programme:\n\n   - a question that is real');
  expect(text).toContain('What peer mentors may ask for:\n\n   - fresh eyes on their own business');
  expect(toText(hanaAndStephen(givingAndTaking('one-pool')))).toContain(
    'Each of us may ask for:\n\n   - experience of the stage ahead',
  );
  expect(toText(hanaAndStephen())).not.toContain('may ask for');
});

test('composeContract prints every conditional paragraph under some answers and leaves it out under others', () => {
  const whole = springCohort();
  const bare = { ...emptyProgramme('bare'), shape: 'one-pool' as const };
  const texts = [
    toText(composeContract(bare, [], library)),
    toText(composeContract(springCohort(), ['hana', 'lukasz', 'wen'], library)),
    ...everyChoice(library).map((answers) => toText(hanaAndStephen(answering(answers)))),
    toText(hanaAndStephen({ ...whole, contract: { ...whole.contract, answers: everyOptional(library) } })),
    toText(hanaAndStephen(givingAndTaking('two-sided'))),
    toText(hanaAndStephen(givingAndTaking('one-pool'))),
  ];
  expect(conditionalWords(library).length).toBeGreaterThan(20);
  expect(conditionsNotTried(library, texts)).toEqual([]);
});

test('the box and the note follow the choices about money and law', () => {
  const none = toText(hanaAndStephen(answering({ moneyKind: 'none' })));
  expect(none).toContain('Money: None');
  expect(none).not.toContain('Paid to');
  const once = toText(hanaAndStephen(answering({ moneyKind: 'once' })));
  expect(once).toContain('Money: £20 each, once');
  const binding = hanaAndStephen(answering({ legal: 'binding' }));
  expect(toText(binding)).toContain('We mean it to bind us in law');
  expect(toText(binding)).not.toContain('not meant to bind us');
  expect(blanksOf(binding)).toEqual(['law']);
});

test.each([
  ['a name with accents and an apostrophe', 'Łukasz Żółć-O’Brien', 'Łukasz Żółć-O’Brien'],
  ['a plain apostrophe', "Łukasz Żółć-O'Brien", "Łukasz Żółć-O'Brien"],
  [
    'a name of 300 letters',
    'Wolfeschlegelstein'.repeat(17).slice(0, 300),
    'Wolfeschlegelstein'.repeat(17).slice(0, 300),
  ],
  ['a name from right to left', 'نور الهدى', 'نور الهدى'],
  ['HTML', '<b>Bob</b>', '\\<b\\>Bob\\</b\\>'],
  ['emphasis', '*Star* _Light_', '\\*Star\\* \\_Light\\_'],
  ['a link', '[Bob](javascript:alert(1))', '\\[Bob\\](javascript:alert(1))'],
  ['a heading', '# Bob', '# Bob'],
  ['an entity', 'Bob &lt; Eve', 'Bob \\&lt; Eve'],
])('a name that is %s stays as it was typed, in text and in Markdown', (_what, name, escaped) => {
  const paper = hanaAndStephen(naming('hana', { name }));
  expect(toText(paper)).toContain(`Between ${name}, of Clearbell`);
  expect(toMarkdown(paper)).toContain(`Between **${escaped}**, of Clearbell`);
});

test('what looks like a list or a heading at the start of a line is no markup in Markdown', () => {
  const p = springCohort();
  const markdown = toMarkdown(
    hanaAndStephen({ ...p, name: '# Big', peer: { ...p.peer, offered: ['- minus', '1. one', '+ plus'] } }),
  );
  expect(markdown).toContain('- \\- minus');
  expect(markdown).toContain('- 1\\. one');
  expect(markdown).toContain('- \\+ plus');
  expect(markdown).toContain('\n\\# Big, Harbour');
});

test('the copy tells two papers apart by any change of words, and by nothing else', () => {
  const paper = hanaAndStephen();
  expect(paper.control.copy).toMatch(/^[0-9a-f]{8}$/);
  expect(paper.control.copy).toBe(copyOf(paper));
  expect(hanaAndStephen().control.copy).toBe(paper.control.copy);
  expect(hanaAndStephen(answering({ amount: 21 })).control.copy).not.toBe(paper.control.copy);
  expect(hanaAndStephen(naming('wen', { name: 'Wen Liu' })).control.copy).toBe(paper.control.copy);
});

const plainText = fc
  .string({ unit: 'binary', maxLength: 60 })
  .map((text) => text.replace(/[{}]/g, '').replace(/NaN|undefined/g, ''));
const answer = fc.oneof(
  plainText,
  fc.double(),
  fc.boolean(),
  fc.array(plainText, { maxLength: 4 }),
  fc.record({ amount: fc.double(), currency: fc.constantFrom('GBP', 'CHF') }),
);
const someAnswers = fc.dictionary(
  fc.oneof(
    fc.constantFrom(...library.fields.map(({ id }) => id)),
    fc.constantFrom('aimNinety@hana', '__proto__', 'constructor'),
  ),
  answer,
);

test('composeContract never prints a raw placeholder, “undefined” or “NaN”, whatever is answered', () => {
  fc.assert(
    fc.property(someAnswers, plainText, fc.array(plainText, { maxLength: 4 }), (answers, text, list) => {
      const p = naming('hana', { name: text, business: text, seeks: list });
      const paper = hanaAndStephen({
        ...p,
        name: text,
        peer: { ...p.peer, offered: list, nature: text },
        contract: { ...p.contract, answers },
      });
      expect(bothForms(paper)).not.toMatch(/undefined|NaN|\{\{|\}\}|\[object/);
      expect(wordsOfMarkdown(toMarkdown(hanaAndStephen(p))).length).toBeGreaterThan(1000);
    }),
    { numRuns: 60 },
  );
});

test('Markdown and plain text say the same words', () => {
  for (const paper of [
    ...composeContracts(springCohort(), library),
    composeContract(emptyProgramme('new'), [], library),
  ]) {
    expect(wordsOfMarkdown(toMarkdown(paper))).toEqual(wordsOfText(toText(paper)));
  }
});
