import { useState } from 'preact/hooks';
import type { HandMove } from './handMoves.ts';

/** Whom the reader asks about. */
export type Focus = {
  /** Nobody yet: null. */
  readonly id: string | null;
  /** How often somebody asked by a click outside the panel: each takes the cursor there. */
  readonly asked: number;
  /** Shows somebody where the panel is. */
  readonly show: (id: string) => void;
  /** Shows somebody, and takes the cursor to the panel. */
  readonly ask: (id: string) => void;
};

export type TryMove = (move: HandMove) => void;

export function useFocus(): Focus {
  const [{ id, asked }, set] = useState<{ id: string | null; asked: number }>({ id: null, asked: 0 });
  return {
    id,
    asked,
    show: (next) => set((now) => ({ ...now, id: next })),
    ask: (next) => set((now) => ({ id: next, asked: now.asked + 1 })),
  };
}
