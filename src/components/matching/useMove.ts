import { useEffect, useState } from 'preact/hooks';
import type { Move } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';

export type Kind = Move['kind'];

/** The move that was asked for elsewhere on the page, counted so that the same can be asked for twice. */
export type Asked = { readonly move: Move; readonly count: number } | null;

/** The move that is being put together; null until it names everybody it needs. */
export function useMove(p: Programme, asked: Asked) {
  const [kind, setKind] = useState<Kind>('lock');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  useEffect(() => {
    if (!asked) return;
    setKind(asked.move.kind);
    setFirst('pair' in asked.move ? asked.move.pair[0] : asked.move.id);
    setSecond('pair' in asked.move ? asked.move.pair[1] : '');
  }, [asked?.count]);
  const there = (id: string): boolean => p.people.some((person) => person.id === id);
  const isPair = kind === 'lock' || kind === 'forbid';
  const complete = there(first) && (!isPair || (there(second) && fits(p, first, second)));
  const move: Move | null = !complete
    ? null
    : isPair
      ? { kind, pair: [first, second] }
      : { kind: kind as 'drop' | 'add-place', id: first };
  return { kind, setKind, first, setFirst, second, setSecond, move };
}

const fits = (p: Programme, x: string, y: string): boolean => {
  const side = (id: string) => p.people.find((person) => person.id === id)?.side;
  return p.shape === 'one-pool' ? x !== y : side(x) === 'a' && side(y) === 'b';
};
