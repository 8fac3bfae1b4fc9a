import {
  composeDiscussion,
  composeDiscussions,
  type Settlement,
  settle,
  type TalkQuestion,
  talkTopics,
} from '../../lib/contract/index.ts';
import {
  type ClauseLibrary,
  type PaperPerson,
  pairKey,
  peopleWith,
  personField,
} from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { SelectField } from '../controls/Field.tsx';
import { QuestionField } from '../controls/QuestionField.tsx';
import type { Composed } from '../papers/composing.ts';
import { answerTalk } from '../papers/paperChanges.ts';
import { printPapers } from '../papers/printPapers.ts';
import { SavePapers } from '../papers/SavePapers.tsx';
import { type Members, namesOf } from './members.ts';
import { SettlementNote } from './SettlementNote.tsx';

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly discussion: ClauseLibrary;
  readonly composed: Composed;
  readonly members: Members;
  readonly all: readonly Members[];
  readonly onChoose: (key: string) => void;
};

/** The talk before the contract: sheets to print, and their answers, which fill the contract where people agree. */
export function Discussion(props: Props) {
  const { p, library, discussion, composed, members, all, onChoose } = props;
  const topics = talkTopics(discussion, library);
  const settlements = new Map(settle(p, members, topics).map((each) => [each.question.id, each]));
  const people = peopleWith(p, members);
  return (
    <>
      <p class="small">
        Have this conversation before anybody signs. Print the sheet and write on it, or type the answers
        here. What everybody agrees on fills the contract of these people. Where they differ, nothing is
        decided until you choose.
      </p>
      <Sheets {...props} />
      {all.length > 1 && (
        <SelectField
          label="Whose talk"
          value={pairKey(members)}
          options={all.map((ids) => ({ value: pairKey(ids), label: namesOf(p, ids) }))}
          onChange={onChoose}
        />
      )}
      {members.length > 0 &&
        topics.map(({ id, heading, why, questions }) => (
          <section key={id} class="talk" aria-label={heading}>
            <h2>{heading}</h2>
            <p class="small">{why}</p>
            {questions.map((question) => (
              <Question
                key={question.id}
                {...{ p, library, people, question, composed }}
                settlement={settlements.get(question.id)}
              />
            ))}
          </section>
        ))}
    </>
  );
}

function Sheets({ p, library, discussion, members, all }: Props) {
  const { size } = p.print;
  const one = () => [composeDiscussion(p, members, discussion, library)];
  const every = () => (all.length > 0 ? composeDiscussions(p, discussion, library) : one());
  return (
    <p class="btns">
      <button class="btn" type="button" onClick={() => void printPapers(every(), { size })}>
        {all.length > 1 ? `Print all ${all.length} discussion sheets` : 'Print the discussion sheet'}
      </button>
      {all.length > 1 && (
        <button class="btn ruled" type="button" onClick={() => void printPapers(one(), { size })}>
          Print this sheet
        </button>
      )}
      <SavePapers papers={every} count={Math.max(1, all.length)} size={size} name="discussion-sheets" />
    </p>
  );
}

type QuestionProps = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly composed: Composed;
  readonly people: readonly PaperPerson[];
  readonly question: TalkQuestion;
  readonly settlement: Settlement | undefined;
};

/** One question with room for everybody's answer, and how it stands between them. */
function Question({ p, library, composed, people, question, settlement }: QuestionProps) {
  const { id, ask, field, fills } = question;
  const key = pairKey(people.map((person) => person.id));
  const said = p.contract.discussion[key] ?? {};
  return (
    // biome-ignore lint/a11y/useSemanticElements: it holds fieldsets of its own, one a person
    <div class="talk-question" role="group" aria-label={ask}>
      <p class="ask">{ask}</p>
      <div class="talk-people">
        {people.map((person) => {
          const asked = personField(id, person.id);
          return (
            <div key={person.id}>
              <QuestionField
                question={{ ...field, label: person.name || person.stand, hint: hintOf(question, person, p) }}
                given={said[asked]}
                standard={null}
                open={false}
                onAnswer={(given) => answerTalk(library, key, asked, given, `${person.name}: ${ask}`)}
              />
              {said[asked] !== undefined && field.type === 'choice' && (
                <button
                  class="btn plain small"
                  type="button"
                  onClick={() => answerTalk(library, key, asked, undefined, `${person.name}: taken back`)}
                >
                  Not said yet
                  <span class="vh">
                    : {person.name}, {ask}
                  </span>
                </button>
              )}
            </div>
          );
        })}
      </div>
      {fills === 'talk' && <p class="small">It stays on the sheet; the contract does not repeat it.</p>}
      {settlement && (
        <SettlementNote p={p} library={library} composed={composed} pair={key} settlement={settlement} />
      )}
    </div>
  );
}

/** For what a person seeks and offers: what the list of people says, which stands until something is said here. */
function hintOf({ id, fills }: TalkQuestion, person: PaperPerson, p: Programme): string {
  if (fills !== 'own' || (id !== 'seeks' && id !== 'offers')) return '';
  const listed = p.people.find((each) => each.id === person.id)?.[id] ?? [];
  return listed.length === 0 ? 'One a line.' : `One a line. Until then: ${listed.join('; ')}.`;
}
