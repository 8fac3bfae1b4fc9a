import { useState } from 'preact/hooks';
import {
  composeLetter,
  composeLetters,
  letterSuggestions,
  type Recipient,
  recipientsOf,
} from '../../lib/letters/index.ts';
import type { ClauseLibrary, Paper } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { CheckGroup } from '../controls/Choices.tsx';
import { SelectField } from '../controls/Field.tsx';
import {
  goToQuestion,
  PaperQuestions,
  ProgrammeQuestions,
  StillToFill,
} from '../controls/PaperQuestions.tsx';
import { PaperPreview } from '../papers/PaperPreview.tsx';
import { printPapers } from '../papers/printPapers.ts';
import { SavePapers } from '../papers/SavePapers.tsx';
import { programme } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import { useReady } from '../useReady.ts';
import { ChooseLetters } from './ChooseLetters.tsx';
import { answerLetter } from './letterAnswers.ts';

type Props = { readonly library: ClauseLibrary };

/** Questions on the left, one person’s letter on the right; all of them are one print job. */
export function LettersTool({ library }: Props) {
  const [chosen, setChosen] = useState('');
  if (!useReady()) return <div class="bench" aria-busy="true" />;
  const p = programme.value;
  const all = recipientsOf(p);
  const recipient = all.find(({ id }) => id === chosen) ?? all[0] ?? null;
  const paper = composeLetter(p, recipient, library);
  const nameOf = nameIn(p);
  return (
    <>
      {all.length > 1 && (
        <div class="wide-panels">
          <ChooseLetters p={p} library={library} all={all} nameOf={nameOf} />
        </div>
      )}
      <div class="bench paper-bench">
        <section class="in" aria-label="Questions for the letters">
          <WhichLetter all={all} recipient={recipient} nameOf={nameOf} onChoose={setChosen} />
          <h2>
            Still to fill in <span class="count">{paper.blanks.length}</span>
          </h2>
          <StillToFill paper={paper} />
          <Questions p={p} library={library} paper={paper} recipient={recipient} all={all} />
        </section>
        <section class="out" aria-label="The letter">
          <PaperPreview
            paper={paper}
            size={p.print.size}
            onField={(field) => goToQuestion(settledBy[field] ?? field)}
          >
            <Buttons p={p} library={library} paper={paper} count={all.length} />
          </PaperPreview>
        </section>
      </div>
    </>
  );
}

const nameIn =
  (p: Programme) =>
  ({ id, circles }: Recipient): string => {
    const name = p.people.find((person) => person.id === id)?.name ?? id;
    return circles.length === 0 ? `${name} (no partner)` : name;
  };

/** Facts of a letter, and the question that settles each. */
const settledBy: Readonly<Record<string, string>> = {
  recipient: 'partnerNames',
  teamName: 'partnerNames',
  partnerCount: 'partnerNames',
  partnerTeam: 'partnerNames',
  partnerBusiness: 'partnerNames',
  circleSize: 'partnerNames',
  partnerContact: 'contactRule',
  choiceLine: 'ownChoice',
  firstBy: 'firstDays',
  replyBy: 'replyDays',
};

type WhichProps = {
  readonly all: readonly Recipient[];
  readonly recipient: Recipient | null;
  readonly nameOf: (recipient: Recipient) => string;
  readonly onChoose: (id: string) => void;
};

function WhichLetter({ all, recipient, nameOf, onChoose }: WhichProps) {
  if (recipient === null) {
    return (
      <div class="answer" data-question="partnerNames">
        <h2>No match has been taken yet</h2>
        <p>
          This is a blank letter. <a href={href('/tools/matching/')}>Take a match</a>, and there will be one
          for each person, with partner, reasons and dates filled in.
        </p>
      </div>
    );
  }
  const left = all.filter(({ circles }) => circles.length === 0).length;
  return (
    <>
      <h2>
        Letters <span class="count">{all.length}</span>
      </h2>
      <div data-question="partnerNames">
        <SelectField
          label="Show the letter to"
          value={recipient.id}
          options={all.map((one) => ({ value: one.id, label: nameOf(one) }))}
          onChange={onChoose}
        />
      </div>
      {left > 0 && (
        <p class="small">
          {left === 1 ? 'One letter goes to somebody' : `${left} letters go to people`} without a partner.
          They stand last in the list, and have words of their own. Read them first.
        </p>
      )}
    </>
  );
}

type QuestionProps = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly paper: Paper;
  readonly recipient: Recipient | null;
  readonly all: readonly Recipient[];
};

function Questions({ p, library, paper, recipient, all }: QuestionProps) {
  const answers = p.sheets.letter?.answers ?? {};
  const agreed = Array.isArray(answers.contactsOf) ? answers.contactsOf : [];
  const placed = new Set(all.filter(({ circles }) => circles.length > 0).map(({ id }) => id));
  const asked = p.people.filter(({ id, contact }) => placed.has(id) && contact.trim() !== '');
  return (
    <>
      <h2>Questions</h2>
      <p class="small">The answers hold for every letter.</p>
      <ProgrammeQuestions paper={paper} />
      <PaperQuestions
        library={library}
        paper={paper}
        answers={answers}
        suggestions={letterSuggestions(p, recipient)}
        asks={({ id }) => id !== 'contactsOf'}
        onAnswer={answerLetter}
      />
      {answers.contactRule === 'some' && (
        <CheckGroup
          label="Who agreed that a partner sees their contact?"
          hint={
            asked.length === 0
              ? 'Nobody with a partner has a contact in the list of people yet.'
              : 'Tick nobody whom you have not asked.'
          }
          value={agreed}
          options={asked.map(({ id, name, contact }) => ({ value: id, label: `${name}, ${contact}` }))}
          onChange={(ids) => answerLetter('contactsOf', [...ids], 'Whose contact may be printed')}
        />
      )}
    </>
  );
}

type ButtonProps = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly paper: Paper;
  readonly count: number;
};

function Buttons({ p, library, paper, count }: ButtonProps) {
  const { size } = p.print;
  const every = (): readonly Paper[] => (count === 0 ? [paper] : composeLetters(p, library));
  return (
    <>
      <button class="btn" type="button" onClick={() => void printPapers(every(), { size })}>
        {count === 0
          ? 'Print a blank letter'
          : count === 1
            ? 'Print the letter'
            : `Print all ${count} letters`}
      </button>
      {count > 1 && (
        <button class="btn ruled" type="button" onClick={() => void printPapers([paper], { size })}>
          Print this one
        </button>
      )}
      <SavePapers papers={every} count={count} size={size} name="letters" />
    </>
  );
}
