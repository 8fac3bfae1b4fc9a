/** Why these people were put together, from what they said of themselves. Never from anybody’s ranking. */
import { type Balance, explainPair, type Link, type Trait } from '../balance/index.ts';
import { type Block, type Inline, onOneLine } from '../papers/index.ts';
import type { Programme } from '../programme/index.ts';

export type WhyRule = 'all' | 'needs' | 'none';

/** Reasons that a letter names of each kind: for one partner, for one of several, for one of a group. */
const most = { one: 3, few: 2, many: 1 } as const;

const text = (words: string): Inline => ({ kind: 'text', text: words });
const paragraph = (lead: string, words: string): Block => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text: lead, strong: true }, text(` ${words}`)],
});

type Reasons = {
  readonly shared: readonly string[];
  readonly different: readonly string[];
  readonly forYou: readonly string[];
  readonly fromYou: readonly string[];
};

/** The facts of a pair as short items, from the reader’s side: nothing protected, and nothing about limits. */
function reasonsFor(balance: Balance, programme: Programme, reader: string, other: string): Reasons {
  const { shared, different, helpsX, helpsY } = explainPair(balance, reader, other);
  const open = new Set(
    programme.peer.criteria.filter(({ family }) => family !== 'bounds').map(({ id }) => id),
  );
  const told = ({ counted, isProtected, criterion }: Trait): boolean =>
    counted && !isProtected && open.has(criterion);
  return {
    shared: shared.filter(told).map(commonWords),
    different: different.filter(told).map(apartWords),
    forYou: bestOf(helpsX),
    fromYou: bestOf(helpsY),
  };
}

/** Answers stand as they were given, and so in quotation marks. */
const quoted = (answer: string): string => `“${onOneLine(answer)}”`;
/** What counts as shared may be near, and not the same. */
const commonWords = ({ name, x, y }: Trait): string =>
  x === y ? `${onOneLine(name)}: ${quoted(x)}` : `${onOneLine(name)}, nearly (${quoted(x)} and ${quoted(y)})`;
const apartWords = ({ name, x, y }: Trait): string =>
  `${onOneLine(name)}: you ${quoted(x)}, your partner ${quoted(y)}`;

/** Each want once, with the offer that meets it best. */
function bestOf(links: readonly Link[]): readonly string[] {
  const best = new Map<string, Link>();
  for (const link of links) {
    const held = best.get(link.want);
    if (!held || link.strength > held.strength) best.set(link.want, link);
  }
  return [...best.values()].map(({ want, offer }) => {
    const [wanted, offered] = [onOneLine(want), onOneLine(offer)];
    return wanted.toLowerCase() === offered.toLowerCase() ? wanted : `${wanted} (${offered})`;
  });
}

/**
 * What a letter says of why the reader and these people were put together; empty where nothing is known or
 * nothing may be said. Cost: O(others × (criteria + wants × offers)).
 */
export function whyBlocks(
  balance: Balance,
  programme: Programme,
  reader: string,
  others: readonly string[],
  rule: WhyRule,
): readonly Block[] {
  if (rule === 'none') return [];
  const nameOf = (id: string): string =>
    onOneLine(programme.people.find((person) => person.id === id)?.name ?? '');
  const size = others.length === 1 ? 'one' : others.length < 4 ? 'few' : 'many';
  return others.flatMap((other) => {
    const reasons = reasonsFor(balance, programme, reader, other);
    const name = nameOf(other);
    const said = rule === 'all' ? reasons : { ...reasons, shared: [], different: [] };
    if (size === 'one') return blocksOf(said, name);
    const line = lineOf(said, most[size]);
    return line === '' ? [] : [paragraph(`${name}.`, line)];
  });
}

/** The whole of it, for the only partner. */
function blocksOf({ shared, different, forYou, fromYou }: Reasons, name: string): readonly Block[] {
  const part = (lead: string, items: readonly string[]): readonly Block[] =>
    items.length === 0 ? [] : [paragraph(lead, `${items.slice(0, most.one).join('; ')}.`)];
  return [
    ...part('In common:', shared),
    ...part('Where you differ, and new questions come from:', different),
    ...part(`You look for, and ${name} offers:`, forYou),
    ...part(`${name} looks for, and you offer:`, fromYou),
  ];
}

/** The same in a line, for one of several. */
function lineOf({ shared, different, forYou, fromYou }: Reasons, count: number): string {
  const part = (lead: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`${lead} ${items.slice(0, count).join('; ')}.`];
  const all = [
    ...part('In common:', shared),
    ...part('You look for, and they offer:', forYou),
    ...part('They look for, and you offer:', fromYou),
    ...part('Where you differ:', different),
  ];
  return all.slice(0, Math.max(2, count + 1)).join(' ');
}
