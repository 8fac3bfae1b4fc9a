/** What an organiser changes by hand, with who decided it and why, as a change of the Programme. */
import { type Move, movedProgramme, type Pair } from '../../lib/matching/index.ts';
import type { HandChange, Programme } from '../../lib/programme/index.ts';

/** A move of the engine, or two in one: `pair` comes in place of `from`, which shares a person with it. */
export type HandMove = Move | { readonly kind: 'swap'; readonly pair: Pair; readonly from: Pair };
export type Said = Pick<HandChange, 'by' | 'why'>;

const isSame = (one: Pair, other: Pair): boolean => one.every((id) => other.includes(id));

/** What is known of why a pair was decided by hand. */
export const saidOf = (p: Programme, rule: HandChange['rule'], pair: Pair): HandChange | undefined =>
  p.handChanges.find((one) => one.rule === rule && isSame(one.pair, pair));

const without = (changes: Programme['handChanges'], pair: Pair): HandChange[] =>
  changes.filter((one) => !isSame(one.pair, pair));

function noted(changes: Programme['handChanges'], move: HandMove, said: Said): readonly HandChange[] {
  switch (move.kind) {
    case 'lock':
      return [...without(changes, move.pair), { rule: 'required', pair: move.pair, ...said }];
    case 'forbid':
      return [...without(changes, move.pair), { rule: 'forbidden', pair: move.pair, ...said }];
    case 'swap':
      return [
        ...without(without(changes, move.pair), move.from),
        { rule: 'forbidden', pair: move.from, ...said },
        { rule: 'required', pair: move.pair, ...said },
      ];
    case 'drop':
      return changes.filter(({ pair }) => !pair.includes(move.id));
    case 'add-place':
      return changes;
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
  return { ...moved, handChanges: [...noted(p.handChanges, move, said)] };
}

/** The Programme without a rule about a pair, and without what was said of it. */
export const withoutRule = (p: Programme, rule: HandChange['rule'], pair: Pair): Programme => ({
  ...p,
  [rule]: p[rule].filter((one) => !isSame(one, pair)),
  handChanges: p.handChanges.filter((one) => one.rule !== rule || !isSame(one.pair, pair)),
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

/** "Ruth Adair: both asked for it"; empty where nothing was said. */
export const saidWords = ({ by, why }: Said): string =>
  [by.trim(), why.trim()].filter((part) => part !== '').join(': ');
