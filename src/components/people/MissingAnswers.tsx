import { useMemo } from 'preact/hooks';
import { countOf, type Unanswered, unanswered } from '../../lib/people/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { counted } from './peopleWords.ts';

/** Most people who are named as not having answered; the rest are counted. */
const mostNamed = 40;
const saidNames = { offers: 'what they offer', seeks: 'what they want' } as const;

const namesOf = ({ criteria, said }: Unanswered): string =>
  [
    ...said.map((field) => saidNames[field]),
    ...criteria.map(({ name }) => name || 'a criterion without a name'),
  ].join(', ');

/** How many answers are missing, and whose. */
export function MissingAnswers({ p: { people, peer } }: { readonly p: Programme }) {
  const open = useMemo(
    () =>
      people
        .map((person) => ({ person, of: unanswered(person, peer.criteria) }))
        .filter(({ of }) => countOf(of) > 0),
    [people, peer.criteria],
  );
  if (open.length === 0) return <p class="small">Everybody has answered everything.</p>;
  const missing = open.reduce((sum, { of }) => sum + countOf(of), 0);
  return (
    <details class="people-missing">
      <summary>
        {counted(missing, 'answer is', 'answers are')} missing, from{' '}
        {counted(open.length, 'person', 'people')}
      </summary>
      <ul>
        {open.slice(0, mostNamed).map(({ person, of }) => (
          <li key={person.id}>
            <b>{person.name}</b> has not answered {countOf(of)} of {of.asked}: {namesOf(of)}.
          </li>
        ))}
      </ul>
      {open.length > mostNamed && <p class="small">And {open.length - mostNamed} more people.</p>}
    </details>
  );
}
