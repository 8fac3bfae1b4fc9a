import { pairKey } from '../../lib/contract/index.ts';
import { type ClauseLibrary, type Paper, personField } from '../../lib/papers/index.ts';
import type { Person, Programme } from '../../lib/programme/index.ts';
import { LinesField, TextField } from '../controls/Field.tsx';
import { QuestionField } from '../controls/QuestionField.tsx';
import { answerAlone } from '../papers/paperChanges.ts';
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
  const left = paper.blanks.filter(({ field }) => field.endsWith(`@${id}`)).length;
  return (
    <details class="question-group">
      <summary>
        {person.name} <span class="count">{left > 0 ? `${left} to fill in` : 'filled in'}</span>
      </summary>
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
      <div data-question={personField('seeks', id)}>
        <LinesField
          label="What is sought"
          hint="One a line, three at most. Begin small: it stands inside a sentence."
          value={person.seeks}
          onChange={(seeks) => change(id, { seeks: [...seeks] }, `${person.name}: what is sought`)}
        />
      </div>
      <div data-question={personField('offers', id)}>
        <LinesField
          label="What is offered"
          hint="One a line, three at most. Begin small: it stands inside a sentence."
          value={person.offers}
          onChange={(offers) => change(id, { offers: [...offers] }, `${person.name}: what is offered`)}
        />
      </div>
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
    </details>
  );
}
