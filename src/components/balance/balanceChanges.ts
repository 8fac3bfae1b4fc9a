/** The changes that the balance tool makes, each a function from Programme to Programme. */
import type { BalanceSettings, Criterion, Person, Programme } from '../../lib/programme/index.ts';

type Change = (p: Programme) => Programme;

export const changeBalance =
  (part: Partial<BalanceSettings>): Change =>
  (p) => ({ ...p, balance: { ...p.balance, ...part } });

/** Says whether this offer meets this want, whatever the words say. */
export const judgeLink =
  (want: string, offer: string, meets: boolean): Change =>
  (p) => {
    const others = p.balance.links.filter((link) => link.want !== want || link.offer !== offer);
    return changeBalance({ links: [...others, { want, offer, meets }] })(p);
  };

/** Lets the words decide about this link again. */
export const forgetLink =
  (want: string, offer: string): Change =>
  (p) =>
    changeBalance({ links: p.balance.links.filter((link) => link.want !== want || link.offer !== offer) })(p);

const changePerson =
  (id: string, change: (person: Person) => Person): Change =>
  (p) => ({ ...p, people: p.people.map((person) => (person.id === id ? change(person) : person)) });

/** What was typed into a cell of several things: "leases; cash" → two. */
export const listOf = (typed: string): readonly string[] =>
  typed
    .split(/[;\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

export const changeSaid = (id: string, field: 'offers' | 'seeks', typed: string): Change =>
  changePerson(id, (person) => ({ ...person, [field]: listOf(typed) }));

function answerFrom({ type }: Criterion, typed: string): Person['answers'][string] {
  if (type === 'number') return Number(typed.replace(',', '.'));
  if (type === 'yes-no') return typed === 'yes';
  return type === 'many-of' ? listOf(typed) : typed.trim();
}

/** Takes an answer over; an empty one is removed. */
export const changeAnswer = (id: string, criterion: Criterion, typed: string): Change =>
  changePerson(id, (person) => {
    const { [criterion.id]: _, ...others } = person.answers;
    const answers =
      typed.trim() === '' ? others : { ...others, [criterion.id]: answerFrom(criterion, typed) };
    return { ...person, answers };
  });
