import { composeContracts, type Settlement, saidBy, settle, talkTopics } from '../../lib/contract/index.ts';
import { type ClauseLibrary, pairKey, personField } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { CheckStep, printedAnswer, type Row } from '../papers/CheckStep.tsx';
import type { Composed } from '../papers/composing.ts';
import { type Members, matched, namesOf } from './members.ts';

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly discussion: ClauseLibrary;
  readonly composed: Composed;
  readonly members: Members;
  readonly onChoose: (key: string) => void;
  readonly onLeave: (field?: string) => void;
};

/** A last look at one contract's answers, at what its people have not settled, and at the other contracts' gaps. */
export function CheckContract({ p, library, discussion, composed, members, onChoose, onLeave }: Props) {
  const unsettled = settle(p, members, talkTopics(discussion, library)).filter(
    ({ state, decided }) => state === 'differ' && decided === null,
  );
  return (
    <CheckStep
      p={p}
      library={library}
      composed={composed}
      alone={p.contract.each[pairKey(members)] ?? {}}
      more={members.map((id) => ({
        caption: namesOf(p, [id]),
        rows: personRows(p, library, composed, members, id),
      }))}
      onLeave={onLeave}
    >
      {unsettled.length > 0 && <Unsettled unsettled={unsettled} />}
      <OtherGaps p={p} library={library} members={members} onChoose={onChoose} />
    </CheckStep>
  );
}

const Unsettled = ({ unsettled }: { readonly unsettled: readonly Settlement[] }) => (
  <>
    <h3>They said different things</h3>
    <p class="small">
      Nothing was decided for them. The contract says what the programme says until you choose.
    </p>
    <ul class="still">
      {unsettled.map(({ question: { id, field }, said }) => (
        <li key={id}>
          {field.label} {said.map(({ person, words }) => `${person.name}: ${words}`).join('. ')}.
        </li>
      ))}
    </ul>
  </>
);

/** What the list of people and this contract say of one person. */
function personRows(
  p: Programme,
  { fields }: ClauseLibrary,
  { paper, answers }: Composed,
  members: Members,
  id: string,
): readonly Row[] {
  const person = p.people.find((each) => each.id === id);
  const open = new Set(paper.blanks.map(({ field }) => field));
  const fact: Readonly<Record<string, readonly string[]>> = {
    seeks: person?.seeks ?? [],
    offers: person?.offers ?? [],
  };
  return fields
    .filter(({ scope, id: field, from }) => scope === 'person' && (from === 'answers' || field in fact))
    .map((field) => {
      const key = personField(field.id, id);
      const spoken = saidBy(p, members)[key];
      const given = field.from === 'answers' ? answers[key] : (spoken ?? fact[field.id]);
      const words = given === undefined || String(given) === '' ? '' : printedAnswer(field, given, p);
      const whose = open.has(key) ? 'still to fill in' : words === '' ? 'written by hand' : '';
      return { field: key, label: field.label, words, whose };
    });
}

type GapsProps = Pick<Props, 'p' | 'library' | 'members' | 'onChoose'>;

/** The other contracts in which something is still open, each a click away. */
function OtherGaps({ p, library, members, onChoose }: GapsProps) {
  const all = matched(p);
  const gaps = composeContracts(p, library)
    .map(({ blanks }, at) => ({ ids: all[at] ?? [], open: blanks.length }))
    .filter(({ ids, open }) => open > 0 && pairKey(ids) !== pairKey(members));
  if (gaps.length === 0) return null;
  return (
    <>
      <h3>
        Other contracts with something to fill in <span class="count">{gaps.length}</span>
      </h3>
      <ul class="still">
        {gaps.map(({ ids, open }) => (
          <li key={pairKey(ids)}>
            <button class="btn plain small" type="button" onClick={() => onChoose(pairKey(ids))}>
              {namesOf(p, ids)} ({open})
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
