import { saidBy } from '../../lib/contract/index.ts';
import { type ClauseLibrary, type Paper, pairKey, personField } from '../../lib/papers/index.ts';
import type { Person, Programme } from '../../lib/programme/index.ts';
import { LinesField, TextField } from '../controls/Field.tsx';
import { QuestionField } from '../controls/QuestionField.tsx';
import { answerAlone, answerTalk } from '../papers/paperChanges.ts';
import { update } from '../programmeStore.ts';

const change = (id: string, part: Partial<Person>, label: string): void =>
  update(
    (p) => ({ ...p, people: p.people.map((each) => (each.id === id ? { ...each, ...part } : each)) }),
    label,
    `${id}-${Object.keys(part).join()}`,
  );

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly paper: Paper;
  readonly id: string;
  readonly members: readonly string[];
};

/** What one of the pair brings: business, what is sought and offered, aims. */
export function PersonQuestions({ p, library, paper, id, members }: Props) {
  const person = p.people.find((each) => each.id === id);
  if (!person) return null;
  const open = new Set(paper.blanks.map(({ field }) => field));
  const asked = library.fields.filter(({ scope, from }) => scope === 'person' && from === 'answers');
  const key = pairKey(members);
  return (
    <>
      <div data-question={personField('personName', id)}>
        <TextField
          label="Name"
          value={person.name}
          onChange={(name) => change(id, { name }, `${person.name}: name`)}
        />
      </div>
      <div data-question={personField('business', id)}>
        <TextField
          label="Business"
          value={person.business}
          onChange={(business) => change(id, { business }, `${person.name}: business`)}
        />
      </div>
      <Wishes {...{ p, library, members }} person={person} field="seeks" label="What is sought" />
      <Wishes {...{ p, library, members }} person={person} field="offers" label="What is offered" />
      {asked.map((question) => {
        const field = personField(question.id, id);
        return (
          <div key={field} data-question={field}>
            <QuestionField
              question={question}
              given={p.contract.each[key]?.[field]}
              standard={question.default}
              open={open.has(field)}
              onAnswer={(given) =>
                answerAlone(library, key, field, given, `${person.name}: ${question.label}`)
              }
            />
          </div>
        );
      })}
    </>
  );
}

type WishProps = Pick<Props, 'p' | 'library' | 'members'> & {
  readonly person: Person;
  readonly field: 'seeks' | 'offers';
  readonly label: string;
};

/** What a person seeks or offers: as said in the talk before this contract, or else as in the list of people. */
function Wishes({ p, library, members, person, field, label }: WishProps) {
  const talked = personField(field, person.id);
  const spoken = saidBy(p, members)[talked];
  const ask = `${person.name}: ${label.toLowerCase()}`;
  const hint = 'One a line, three at most. Begin small: it stands inside a sentence.';
  return (
    <div data-question={talked}>
      <LinesField
        label={label}
        hint={Array.isArray(spoken) ? `${hint} As they said in their talk.` : hint}
        value={Array.isArray(spoken) ? spoken : person[field]}
        onChange={(lines) =>
          Array.isArray(spoken)
            ? answerTalk(library, pairKey(members), talked, [...lines], ask)
            : change(person.id, { [field]: [...lines] }, ask)
        }
      />
    </div>
  );
}
