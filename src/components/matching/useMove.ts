import { useEffect, useState } from 'preact/hooks';
import type { Pair } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import type { HandMove } from './handMoves.ts';

export type Kind = HandMove['kind'];

/** The move that was asked for elsewhere on the page, counted so that the same can be asked for twice. */
export type Asked = { readonly move: HandMove; readonly count: number } | null;

export type MoveDraft = {
  readonly kind: Kind;
  readonly setKind: (kind: Kind) => void;
  readonly first: string;
  readonly setFirst: (id: string) => void;
  /** The partner whom the first gives up; only where one partner comes in place of another. */
  readonly leaving: string;
  readonly setLeaving: (id: string) => void;
  readonly second: string;
  readonly setSecond: (id: string) => void;
  /** The move that is being put together; null until it names everybody it needs. */
  readonly move: HandMove | null;
};

export function useMove(p: Programme, asked: Asked): MoveDraft {
  const [kind, setKind] = useState<Kind>('lock');
  const [first, setFirst] = useState('');
  const [leaving, setLeaving] = useState('');
  const [second, setSecond] = useState('');
  useEffect(() => {
    if (!asked) return;
    const { move } = asked;
    setKind(move.kind);
    setFirst('pair' in move ? move.pair[0] : move.id);
    setSecond('pair' in move ? move.pair[1] : '');
    setLeaving('');
  }, [asked?.count]);
  const there = (id: string): boolean => p.people.some((person) => person.id === id);
  const named = kind === 'swap' ? [first, leaving, second] : isOfPair(kind) ? [first, second] : [first];
  const fitting = !isOfPair(kind) || fits(p, first, second);
  const move = named.every(there) && fitting ? moveOf(p, kind, first, leaving, second) : null;
  return { kind, setKind, first, setFirst, leaving, setLeaving, second, setSecond, move };
}

/** Whether the move is about two people, or about one. */
export const isOfPair = (kind: Kind): boolean => kind === 'lock' || kind === 'forbid' || kind === 'swap';

const sideOf = (p: Programme, id: string) => p.people.find((person) => person.id === id)?.side;

const fits = (p: Programme, x: string, y: string): boolean =>
  p.shape === 'one-pool' ? x !== y : sideOf(p, x) !== sideOf(p, y);

function moveOf(p: Programme, kind: Kind, first: string, leaving: string, second: string): HandMove | null {
  const inOrder = (x: string, y: string): Pair =>
    p.shape === 'two-sided' && sideOf(p, x) === 'b' ? [y, x] : [x, y];
  switch (kind) {
    case 'lock':
    case 'forbid':
      return { kind, pair: inOrder(first, second) };
    case 'swap':
      return second === leaving
        ? null
        : { kind, pair: inOrder(first, second), from: inOrder(first, leaving) };
    case 'add-place':
    case 'drop':
      return { kind, id: first };
  }
}
