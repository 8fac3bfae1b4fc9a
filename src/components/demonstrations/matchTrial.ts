/** Five founders’ ballots cut short, and what came of each way of cutting them. */
import { founders } from '../site/guide/smallBallots.ts';

/** How many names each founder hands in, from 1 to 3. */
export type Lengths = Readonly<Record<string, number>>;

const names = Object.keys(founders);

export const everybody = (length: number): Lengths => Object.fromEntries(names.map((name) => [name, length]));

/** The place of one way among all: the lengths read as a number in base three. */
const placeOf = (lengths: Lengths): number =>
  names.reduce((sum, name) => sum * 3 + ((lengths[name] ?? 1) - 1), 0);

/** Every way of cutting the ballots, in the order of their places. */
export const everyLengths: readonly Lengths[] = Array.from({ length: 3 ** names.length }, (_, place) =>
  Object.fromEntries(
    names.map((name, index) => [name, (Math.floor(place / 3 ** (names.length - 1 - index)) % 3) + 1]),
  ),
);

export type Trial = {
  /** Whom each founder was given; null for nobody. */
  readonly partners: Readonly<Record<string, string | null>>;
  /** How many founders got their first, second and third name. */
  readonly got: readonly [number, number, number];
};

/** The match for these lengths, looked up in what `allTrials` wrote. */
export function tryLengths(trials: string, lengths: Lengths): Trial {
  const start = placeOf(lengths) * names.length;
  const ranks = Array.from(trials.slice(start, start + names.length), Number);
  const count = (rank: number): number => ranks.filter((one) => one === rank).length;
  return {
    partners: Object.fromEntries(
      names.map((name, index) => [name, founders[name]?.[(ranks[index] ?? 0) - 1] ?? null]),
    ),
    got: [count(1), count(2), count(3)],
  };
}

const numbers = ['none', 'one', 'two', 'three', 'four', 'five'];
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The result in two or three sentences: who has what, and who has nobody, and why. */
export function sayTrial({ partners, got }: Trial): string {
  const alone = names.filter((name) => partners[name] === null);
  const placed = names.length - alone.length;
  const ranks = ['first', 'second', 'third'].flatMap((rank, index) =>
    got[index] ? [{ count: numbers[got[index]], choice: `with a ${rank} choice` }] : [],
  );
  const each = ranks.map(({ count, choice }) => `${count} ${choice}`).join(', ');
  const list =
    ranks.length === 1 ? `, each ${ranks[0]?.choice}` : `: ${each.replace(/, ([^,]*)$/, ' and $1')}`;
  const whole = alone.length === 0 ? 'All five are placed' : `${capital(numbers[placed] ?? '')} are placed`;
  const left = alone.map(
    (name) => ` ${name} has nobody: every name that ${name} wrote went to somebody else.`,
  );
  return `${whole}${list}.${left.join('')}`;
}
