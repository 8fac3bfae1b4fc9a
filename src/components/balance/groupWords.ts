/** What is said of a group: each of its numbers in a sentence an organiser can act on. */
import type { GroupMeasure } from '../../lib/balance/index.ts';
import { points } from './balanceWords.ts';

type NameOf = (id: string) => string;

const listOf = (list: readonly string[], joint: string): string =>
  list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} ${joint} ${list.at(-1)}`;

export const wantsWords = ({ wants, wantsMet }: GroupMeasure): string => {
  if (wants === 0) return 'Nobody has said what they want yet.';
  const all = wants === 1 ? 'The one want' : wantsMet === wants ? `All ${wants} wants` : null;
  return all !== null && wantsMet === wants
    ? `${all} can be met inside the group.`
    : `${wantsMet} of ${wants} wants can be met inside the group.`;
};

export const spreadWords = ({ spread }: GroupMeasure): string =>
  spread === null
    ? 'Nobody has answered what is meant to differ.'
    : `On what is meant to differ they are ${points(spread)} of 100 apart: ${
        spread >= 60 ? 'a wide spread' : spread >= 30 ? 'some spread' : 'much the same'
      }.`;

/** "Nobody here shares sector or stage with Wen": the person at the edge. */
export function weakestWords({ weakest }: GroupMeasure, nameOf: NameOf): string {
  if (weakest === null) return 'There are not enough answers to find who stands at the edge.';
  const name = nameOf(weakest.id);
  const least = `${name} has least in common with the rest, ${points(weakest.commonality)} of 100 on the mean.`;
  return weakest.alone.length === 0
    ? `${least} On each criterion there is somebody who shares the answer.`
    : `${least} Nobody here shares ${listOf(
        weakest.alone.map((one) => one.toLowerCase()),
        'or',
      )} with ${name}.`;
}

export const majorityWords = ({ majority }: GroupMeasure, members: number): string =>
  majority === null
    ? 'There are no answers to count.'
    : majority.members === 1
      ? 'No two members gave the same answer to anything.'
      : `${majority.members} of ${members} gave the same answer to “${majority.name}”: ${majority.answer}.`;
