/** What one letter knows: of its reader, and of those whom the reader meets. */
import {
  type Block,
  type Inlines,
  listInProse,
  onOneLine,
  type PaperPerson,
  peopleWith,
  said,
} from '../papers/index.ts';
import type { Answer, Person, Programme } from '../programme/index.ts';
import type { Recipient } from './recipients.ts';

type Given = Readonly<Record<string, Answer>>;
type MayShow = (id: string) => boolean;

const find = ({ people }: Programme, id: string): Person | undefined =>
  people.find((person) => person.id === id);

/** The reader as the papers know people. */
export const personWith = (programme: Programme, id: string): PaperPerson =>
  peopleWith(programme, [id])[0] ?? { id, name: '', stand: '' };

const membersOf = (person: Person | undefined): readonly string[] =>
  (person?.members ?? []).map(onOneLine).filter((member) => member !== '');
const nameOf = (programme: Programme, id: string): string => onOneLine(find(programme, id)?.name ?? '');

/** A team by its name with its people in brackets, a single person by name. */
const fullName = (programme: Programme, id: string): string => {
  const members = membersOf(find(programme, id));
  const name = nameOf(programme, id);
  return members.length === 0 ? name : `${name} (${listInProse(members)})`;
};

const formOf = ({ circles }: Recipient): string => {
  const [only] = circles;
  if (!only) return 'left-over';
  if (circles.length > 1) return 'several';
  return only.length === 1 ? 'pair' : only.length === 2 ? 'trio' : 'group';
};

/** To whom the letter is, in which form, and what they chose themselves. `ownChoice` is the organiser’s rule. */
export function readerFacts(programme: Programme, recipient: Recipient, ownChoice: Answer | null): Given {
  const person = find(programme, recipient.id);
  const members = membersOf(person);
  const name = nameOf(programme, recipient.id);
  return said({
    form: formOf(recipient),
    recipient: members.length > 0 ? listInProse(members) : name,
    teamName: members.length > 0 ? name : '',
    choiceLine: choiceLine(programme, recipient, ownChoice),
    leftReason: leftReason(programme, recipient),
  });
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** The reader’s own choice among those whom they got: their word, and so no secret to them. */
function choiceLine(programme: Programme, { id, circles }: Recipient, rule: Answer | null): string {
  if (rule === 'no') return '';
  const tiers = programme.ballots.find(({ voter }) => voter === id)?.tiers ?? [];
  const got = new Set(circles.flat());
  const chosen = [...tiers]
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ rank, ids }) => ids.filter((other) => got.has(other)).map((other) => ({ other, rank })));
  if (chosen.length === 0) return '';
  if (rule !== 'rank') {
    return `You named ${listInProse(chosen.map(({ other }) => nameOf(programme, other)))} on your ballot.`;
  }
  const placed = chosen.map(({ other, rank }) => {
    const place = ordinals[rank - 1];
    return `${nameOf(programme, other)} was ${place ? `your ${place} choice` : `number ${rank} on your list`}`;
  });
  return `${listInProse(placed)}.`;
}

/**
 * Why nobody was found, as far as the reader’s own ballot and the match itself say: whom others chose is no part
 * of it. "Taken" only where each person named has as many partners as they can take.
 */
function leftReason(programme: Programme, { id, circles }: Recipient): string | null {
  if (circles.length > 0) return null;
  const named = programme.ballots.find(({ voter }) => voter === id)?.tiers.flatMap(({ ids }) => ids) ?? [];
  if (named.length === 0) return 'no-ballot';
  const pairs = programme.match?.pairs ?? [];
  const groups = programme.match?.groups ?? [];
  const isFull = (other: string): boolean => {
    const person = find(programme, other);
    const held = pairs.filter((pair) => pair.includes(other)).length;
    return !person || held >= person.capacity || groups.some((group) => group.includes(other));
  };
  return named.every(isFull) ? 'taken' : 'other';
}

/** Whom the reader meets, as the cover says it. */
export function partnerFacts(programme: Programme, { circles }: Recipient, mayShow: MayShow): Given {
  const others = [...new Set(circles.flat())];
  const [only] = others.length === 1 ? others : [];
  const person = only === undefined ? undefined : find(programme, only);
  const contact = person && mayShow(person.id) ? onOneLine(person.contact) : '';
  const hidden = others.some((id) => !mayShow(id) || onOneLine(find(programme, id)?.contact ?? '') === '');
  return said({
    partnerNames: listInProse(others.map((id) => nameOf(programme, id))),
    partnerCount: others.length,
    circleSize: Math.max(0, ...circles.map((circle) => circle.length)) + 1,
    partnerTeam: listInProse(membersOf(person)),
    partnerBusiness: onOneLine(person?.business ?? ''),
    partnerContact: contact,
    introduced: others.length > 0 && hidden ? 'yes' : null,
  });
}

/** A row for each circle: two who meet the reader together stand on one line. In one circle, a row a person. */
export function partnersTable(programme: Programme, { circles }: Recipient, mayShow: MayShow): Block {
  const [only] = circles;
  const rows = circles.length === 1 && only ? only.map((id) => [id]) : circles;
  const cell = (words: string): Inlines => [{ kind: 'text', text: words === '' ? '–' : words }];
  const joined = (ids: readonly string[], of: (id: string) => string): string =>
    listInProse(ids.map(of).filter((words) => words !== ''));
  const businessOf = (id: string): string => onOneLine(find(programme, id)?.business ?? '');
  const contactOf = (id: string): string =>
    mayShow(id) ? onOneLine(find(programme, id)?.contact ?? '') : '';
  const withContact = rows.flat().some((id) => contactOf(id) !== '');
  return {
    kind: 'table',
    caption: withContact ? 'Names, businesses and contacts' : 'Names and businesses',
    head: ['Name', 'Business', ...(withContact ? ['Contact'] : [])],
    rows: rows.map((ids) => [
      cell(joined(ids, (id) => fullName(programme, id))),
      cell(joined(ids, businessOf)),
      ...(withContact ? [cell(joined(ids, contactOf))] : []),
    ]),
  };
}
