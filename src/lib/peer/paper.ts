/** The peer definition as a paper: one sentence, the criteria, who is no peer, and what each side gives and asks. */
import {
  type Block,
  type ClauseLibrary,
  composeSheet,
  type Inlines,
  type Paper,
  said,
  sheetFacts,
} from '../papers/index.ts';
import type { Criterion, Programme } from '../programme/index.ts';
import { definingCriteria, isProtected } from './criteria.ts';
import { describePeer } from './describePeer.ts';

type Word = (id: string) => string;

const cell = (text: string): Inlines => [{ kind: 'text', text: text === '' ? '–' : text }];

/** "near, at most 1 step apart" */
function relationWords({ relation, near, type }: Criterion, word: Word): string {
  const measured = type === 'number' || type === 'band';
  if (relation !== 'near' || near === null || !measured) return word(relation);
  const unit = type === 'number' ? word('apart') : word(near === 1 ? 'step' : 'steps');
  return `${word('within')} ${near} ${unit}`;
}

function criteriaTable(criteria: readonly Criterion[], word: Word): readonly Block[] {
  const heads = ['head-name', 'head-relation', 'head-need', 'head-weight', 'head-reason'];
  const rowOf = (criterion: Criterion): readonly Inlines[] => {
    const idle = criterion.relation === 'irrelevant';
    return [
      cell(criterion.name.trim()),
      cell(relationWords(criterion, word)),
      cell(idle ? word('none') : word(criterion.need)),
      cell(idle ? '' : String(criterion.weight)),
      cell(criterion.reason.trim()),
    ];
  };
  return [{ kind: 'table', caption: '', head: heads.map(word), rows: criteria.map(rowOf) }];
}

function questionsTable({ peer, shape, sideNames }: Programme, word: Word): readonly Block[] {
  const sided = shape === 'two-sided';
  const heads = ['head-question', 'head-answer', ...(sided ? ['head-asked'] : [])];
  const answerWords = ({ type, options }: Criterion): string =>
    [word(type), options.join(', ')].filter((part) => part !== '').join(': ');
  const rowOf = (criterion: Criterion): readonly Inlines[] => [
    cell(criterion.question.trim() || criterion.name.trim()),
    cell(answerWords(criterion)),
    ...(sided
      ? [cell(criterion.asked === 'everyone' ? word('everyone') : sideNames[criterion.asked].many)]
      : []),
  ];
  return [{ kind: 'table', caption: '', head: heads.map(word), rows: peer.criteria.map(rowOf) }];
}

/** The definition with what is known so far. Never fails. Cost: O(words). */
export function composeDefinition(programme: Programme, library: ClauseLibrary): Paper {
  const { peer } = programme;
  const options = library.fields.find(({ id }) => id === 'criteria')?.options ?? [];
  const word: Word = (id) => options.find((option) => option.id === id)?.words ?? '';
  const { sentence, notAPeerIf } = describePeer(peer);
  const named = (wanted: (criterion: Criterion) => boolean): readonly string[] =>
    peer.criteria.filter(wanted).flatMap(({ name }) => (name.trim() === '' ? [] : [name.trim()]));
  const defining = new Set(definingCriteria(peer));
  return composeSheet(programme, library, {
    facts: {
      ...sheetFacts(programme, sentence),
      ...said({
        notAPeerIf,
        guarded: named(isProtected),
        mustNames: named((one) => one.need === 'must' && defining.has(one)),
      }),
      criteriaCount: defining.size,
    },
    tables: {
      criteria: criteriaTable(peer.criteria, word),
      questionsAsked: questionsTable(programme, word),
    },
  });
}
