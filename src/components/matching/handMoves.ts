/** What an organiser changes by hand, with who decided it and why, as a change of the Programme. */
import { type Move, movedProgramme, type Pair } from '../../lib/matching/index.ts';
import type { HandChange, Programme } from '../../lib/programme/index.ts';

/** A move of the engine, or two in one: `pair` comes in place of `from`, which shares a person with it. */
export type HandMove = Move | { readonly kind: 'swap'; readonly pair: Pair; readonly from: Pair };
export type Said = Pick<HandChange, 'by' | 'why'>;

/** Nothing said of a change. */
export const unsaid: Said = { by: '', why: '' };

const isSame = (one: Pair, other: Pair): boolean => one.every((id) => other.includes(id));

/** A rule about a pair, where the other changes by hand concern one person. */
export type PairRule = 'required' | 'forbidden';

const isOfPair = ({ rule, ids }: HandChange, pair: Pair): boolean =>
  (rule === 'required' || rule === 'forbidden') && pair.every((id) => ids.includes(id));

/** What is known of why a pair was decided by hand. */
export const saidOf = (p: Programme, rule: PairRule, pair: Pair): HandChange | undefined =>
  p.handChanges.find((one) => one.rule === rule && isOfPair(one, pair));

const without = (changes: Programme['handChanges'], pair: Pair): HandChange[] =>
  changes.filter((one) => !isOfPair(one, pair));

function noted(p: Programme, move: HandMove, said: Said): readonly HandChange[] {
  const changes = p.handChanges;
  const ruled = (rule: PairRule, ids: Pair): HandChange => ({ rule, ids, name: '', ...said });
  switch (move.kind) {
    case 'lock':
      return [...without(changes, move.pair), ruled('required', move.pair)];
    case 'forbid':
      return [...without(changes, move.pair), ruled('forbidden', move.pair)];
    case 'swap':
      return [
        ...without(without(changes, move.pair), move.from),
        ruled('forbidden', move.from),
        ruled('required', move.pair),
      ];
    case 'add-place':
      return [...changes, { rule: 'place', ids: [move.id], name: '', ...said }];
    case 'drop': {
      const name = p.people.find(({ id }) => id === move.id)?.name ?? '';
      const others = changes.filter(({ ids }) => !ids.includes(move.id));
      return [...others, { rule: 'dropped', ids: [], name, ...said }];
    }
  }
}

/** The Programme after a move by hand. */
export function afterHandMove(p: Programme, move: HandMove, said: Said): Programme {
  const moved =
    move.kind === 'swap'
      ? movedProgramme(movedProgramme(p, { kind: 'forbid', pair: move.from }), {
          kind: 'lock',
          pair: move.pair,
        })
      : movedProgramme(p, move);
  return { ...moved, handChanges: noted(p, move, said) };
}

/** The Programme without a rule about a pair, and without what was said of it. */
export const withoutRule = (p: Programme, rule: PairRule, pair: Pair): Programme => ({
  ...p,
  [rule]: p[rule].filter((one) => !isSame(one, pair)),
  handChanges: p.handChanges.filter((one) => one.rule !== rule || !isOfPair(one, pair)),
});

/** What a move is called once it is made, and in the list of what can be undone. */
export function moveLabel(move: HandMove, nameOf: (id: string) => string): string {
  switch (move.kind) {
    case 'lock':
      return `${nameOf(move.pair[0])} and ${nameOf(move.pair[1])} are paired by your rule`;
    case 'forbid':
      return `${nameOf(move.pair[0])} and ${nameOf(move.pair[1])} are kept apart`;
    case 'swap': {
      const stays = move.pair.find((id) => move.from.includes(id)) ?? move.pair[0];
      const [came, went] = [move.pair, move.from].map((pair) => pair.find((id) => id !== stays) ?? stays);
      return `${nameOf(stays)} has ${nameOf(came ?? stays)} in place of ${nameOf(went ?? stays)}`;
    }
    case 'add-place':
      return `${nameOf(move.id)} has one more place`;
    case 'drop':
      return `${nameOf(move.id)} is taken out of the programme`;
  }
}

/** One thing that no method decided: what was done, to whom, and what was said of it. */
export type ByHand = Said & { readonly what: string; readonly who: string };

/** Everything that was decided by hand: rules about pairs first, then places given and people taken out. */
export function decidedByHand(p: Programme, nameOf: (id: string) => string): readonly ByHand[] {
  const { by, why } = unsaid;
  const pairs = (rule: PairRule, what: string): ByHand[] =>
    p[rule].map((pair) => ({ by, why, ...saidOf(p, rule, pair), what, who: pair.map(nameOf).join(' and ') }));
  const single = p.handChanges.flatMap((one): ByHand[] => {
    if (one.rule === 'place')
      return [{ ...one, what: 'given one more place', who: one.ids.map(nameOf).join() }];
    return one.rule === 'dropped' ? [{ ...one, what: 'taken out', who: one.name }] : [];
  });
  return [...pairs('required', 'paired'), ...pairs('forbidden', 'kept apart'), ...single];
}

/** "Ruth Adair: both asked for it"; empty where nothing was said. */
export const saidWords = ({ by, why }: Said): string =>
  [by.trim(), why.trim()].filter((part) => part !== '').join(': ');
