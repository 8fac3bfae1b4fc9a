import { useState } from 'preact/hooks';
import {
  type ClauseLibrary,
  checkOwnClauses,
  isChanged,
  type ListedClause,
  listClauses,
  type Standing,
} from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { later } from '../later.tsx';
import { addOwn, backToStandard } from './clauseChanges.ts';
import { choicesOf } from './paperChanges.ts';

const ClauseEditor = later(async () => (await import('./ClauseEditor.tsx')).ClauseEditor);

type Props = { readonly p: Programme; readonly library: ClauseLibrary };

const standingWords: Readonly<Record<Standing, string>> = {
  standard: '',
  reworded: 'reworded',
  'left-out': 'left out',
  own: 'your own',
};

/** Every clause in its order: reword it, leave it out, move it, add one, see what differs, put it back. */
export function OwnClauses({ p, library }: Props) {
  const [open, setOpen] = useState('');
  const choices = choicesOf(p, library);
  const all = listClauses(library, choices);
  const problems = checkOwnClauses(library, choices);
  const movable = all.filter(({ clause }) => clause.place === 'clause');
  let number = 0;
  return (
    <>
      <p class="small">
        These are yours to change. Your words are kept in your programme and marked on the paper as changes;
        the standard stays beside them. Clauses that hold the agreement together cannot be left out, but you
        can reword them.
      </p>
      <ol class="own-clauses">
        {all.map((item) => {
          const { clause, standing } = item;
          const printed = standing !== 'left-out' && clause.place === 'clause';
          if (printed) number += 1;
          return (
            <li key={clause.id} data-standing={standing}>
              <Row
                item={item}
                number={printed ? String(number) : ''}
                faulty={problems.has(clause.id)}
                open={open === clause.id}
                onOpen={() => setOpen(open === clause.id ? '' : clause.id)}
              />
              {open === clause.id && (
                <ClauseEditor
                  item={item}
                  library={library}
                  problems={problems.get(clause.id) ?? []}
                  first={movable[0] === item}
                  last={movable.at(-1) === item}
                />
              )}
            </li>
          );
        })}
      </ol>
      <p class="btns">
        <button class="btn ruled small" type="button" onClick={() => addOwn(library)}>
          Add a clause
        </button>
        {isChanged(choices) && (
          <button class="btn plain small" type="button" onClick={() => backToStandard(library)}>
            Put every clause back to the standard
          </button>
        )}
      </p>
    </>
  );
}

type RowProps = {
  readonly item: ListedClause;
  readonly number: string;
  readonly faulty: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
};

function Row({ item: { clause, standing }, number, faulty, open, onOpen }: RowProps) {
  return (
    <button class="own-clause" type="button" aria-expanded={open} onClick={onOpen}>
      <span class="nr">{number}</span>
      <span>{clause.heading}</span>
      <span class="count">{faulty ? 'to put right' : standingWords[standing]}</span>
    </button>
  );
}
