/** The sheet on which a pair or a group talks before it signs. */
import {
  type Block,
  type ClauseLibrary,
  composePaper,
  controlOf,
  type Inlines,
  mannerOf,
  namesOf,
  type Paper,
  type PaperPerson,
  paperKey,
  peopleWith,
  personField,
  tell,
} from '../papers/index.ts';
import type { Programme } from '../programme/index.ts';
import { nobodyYet, saidBy, saidTo, type TalkTopic, talkTopics } from './discussion.ts';
import { partiesInlines } from './parties.ts';

/** Up to so many people each have a column of their own. */
const COLUMNS = 3;

/**
 * The discussion sheet of the people with these ids, with what they have already said; nobody in particular gives
 * a sheet for two. Never fails. Cost: O(questions × people).
 */
export function composeDiscussion(
  programme: Programme,
  pair: readonly string[],
  discussion: ClauseLibrary,
  contract: ClauseLibrary,
): Paper {
  const people = peopleWith(programme, pair.length === 0 ? nobodyYet : [...new Set(pair)]);
  const manner = mannerOf(programme);
  const date = contract.fields.find(({ id }) => id === 'documentDate');
  const dated = programme.contract.answers.documentDate ?? programme.match?.adoptedOn;
  const version = programme.sheets[discussion.cover.kind]?.documentVersion ?? 1;
  const tables = talkTopics(discussion, contract).map(
    (topic) => [topic.table.id, [tableOf(topic, people, programme)]] as const,
  );
  return composePaper(discussion, {
    key: paperKey(discussion.cover.kind, pair),
    subject: namesOf(people),
    control: controlOf(programme, version, (date && tell(date, dated, manner)?.items[0]) ?? ''),
    filling: {
      answers: {},
      inlines: { parties: partiesInlines(programme, people, discussion.fields) },
      tables: Object.fromEntries(tables),
      people,
      manner,
    },
    signatories: [],
  });
}

/** A sheet for every pair and every group of the adopted match, in its order; none where there is no match. */
export const composeDiscussions = (
  programme: Programme,
  discussion: ClauseLibrary,
  contract: ClauseLibrary,
): readonly Paper[] =>
  [...(programme.match?.pairs ?? []), ...(programme.match?.groups ?? [])].map((pair) =>
    composeDiscussion(programme, pair, discussion, contract),
  );

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function tableOf(topic: TalkTopic, people: readonly PaperPerson[], programme: Programme): Block {
  const words = (id: string): string => topic.table.options.find((option) => option.id === id)?.words ?? '';
  const apart = people.length <= COLUMNS;
  const pair = people.map(({ id }) => id);
  return {
    kind: 'table',
    caption: '',
    head: [
      words('question'),
      ...(apart ? people.map(({ name, stand }) => name || capital(stand)) : [words('everybody')]),
    ],
    rows: topic.questions.map(({ ask, field }): readonly Inlines[] => {
      const each = people.map((person) => cellOf(field, person, programme, pair));
      return [[{ kind: 'text', text: ask }], ...(apart ? each : [together(each, people)])];
    }),
    room: apart ? 'some' : 'much',
  };
}

/** What one person said; nothing is room to write. */
function cellOf(
  field: TalkTopic['questions'][number]['field'],
  person: PaperPerson,
  programme: Programme,
  pair: readonly string[],
): Inlines {
  const told = saidTo(field, person, saidBy(programme, pair), mannerOf(programme));
  return told ? [{ kind: 'value', text: told.words, field: personField(field.id, person.id) }] : [];
}

/** Many people's answers in one cell, each after its name. */
const together = (each: readonly Inlines[], people: readonly PaperPerson[]): Inlines =>
  each.flatMap((cell, at): Inlines => {
    const [told] = cell;
    return told
      ? [{ kind: 'text', text: `${people[at]?.name ?? ''}: ` }, told, { kind: 'text', text: '. ' }]
      : [];
  });
