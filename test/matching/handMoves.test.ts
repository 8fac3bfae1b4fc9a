import { expect, test } from 'vitest';
import {
  afterHandMove,
  decidedByHand,
  type HandMove,
  moveLabel,
  saidWords,
  withoutRule,
} from '../../src/components/matching/handMoves.ts';
import { springCohort } from '../papers/springCohort.ts';

const ruth = { by: 'Ruth Adair', why: 'both asked for it' };

test('afterHandMove keeps who decided on a pair, and why, once for a pair', () => {
  const once = afterHandMove(springCohort(), { kind: 'lock', pair: ['hana', 'wen'] }, ruth);
  expect(once.required).toEqual([['hana', 'wen']]);
  expect(once.handChanges).toEqual([{ rule: 'required', ids: ['hana', 'wen'], name: '', ...ruth }]);
  const other = { by: 'Board', why: 'rivals' };
  const turned = afterHandMove(once, { kind: 'forbid', pair: ['hana', 'wen'] }, other);
  expect(turned.required).toEqual([]);
  expect(turned.forbidden).toEqual([['hana', 'wen']]);
  expect(turned.handChanges).toEqual([{ rule: 'forbidden', ids: ['hana', 'wen'], name: '', ...other }]);
});

test('afterHandMove puts one partner in place of another as two rules with one reason', () => {
  const moved = afterHandMove(
    springCohort(),
    { kind: 'swap', pair: ['hana', 'wen'], from: ['hana', 'stephen'] },
    ruth,
  );
  expect(moved.required).toEqual([['hana', 'wen']]);
  expect(moved.forbidden).toEqual([['hana', 'stephen']]);
  expect(moved.handChanges.map(({ rule, ids, by }) => [rule, ...ids, by])).toEqual([
    ['forbidden', 'hana', 'stephen', 'Ruth Adair'],
    ['required', 'hana', 'wen', 'Ruth Adair'],
  ]);
});

test('afterHandMove forgets the pairs of somebody who is gone, and keeps why they left', () => {
  const locked = afterHandMove(springCohort(), { kind: 'lock', pair: ['hana', 'wen'] }, ruth);
  const without = afterHandMove(locked, { kind: 'drop', id: 'wen' }, { by: 'Ruth Adair', why: 'moved away' });
  expect(without.handChanges).toEqual([
    { rule: 'dropped', ids: [], name: 'Wen Li', by: 'Ruth Adair', why: 'moved away' },
  ]);
});

test('decidedByHand lists rules, places and people who left, each with what was said', () => {
  const moves: readonly HandMove[] = [
    { kind: 'add-place', id: 'wen' },
    { kind: 'lock', pair: ['hana', 'wen'] },
    { kind: 'drop', id: 'stephen' },
  ];
  const changed = moves.reduce((p, move) => afterHandMove(p, move, ruth), springCohort());
  const names = new Map(changed.people.map(({ id, name }) => [id, name]));
  expect(decidedByHand(changed, (id) => names.get(id) ?? id)).toMatchObject([
    { what: 'paired', who: 'Hana Kimura and Wen Li', ...ruth },
    { what: 'given one more place', who: 'Wen Li', ...ruth },
    { what: 'taken out', who: 'Stephen Moss', ...ruth },
  ]);
  const unsaidOf = { ...changed, handChanges: [] };
  expect(decidedByHand(unsaidOf, String)).toMatchObject([{ what: 'paired', by: '', why: '' }]);
});

test('withoutRule takes a rule away with what was said of it, and leaves the others', () => {
  const locked = afterHandMove(springCohort(), { kind: 'lock', pair: ['hana', 'wen'] }, ruth);
  const both = afterHandMove(locked, { kind: 'forbid', pair: ['kite', 'ines'] }, ruth);
  const left = withoutRule(both, 'required', ['hana', 'wen']);
  expect(left.required).toEqual([]);
  expect(left.forbidden).toEqual([['kite', 'ines']]);
  expect(left.handChanges).toEqual([{ rule: 'forbidden', ids: ['kite', 'ines'], name: '', ...ruth }]);
});

test('moveLabel names who stays, who comes and who goes, whichever side asks', () => {
  const names = (id: string): string => id.toUpperCase();
  const label = moveLabel({ kind: 'swap', pair: ['hana', 'wen'], from: ['kite', 'wen'] }, names);
  expect(label).toBe('WEN has HANA in place of KITE');
  expect(moveLabel({ kind: 'forbid', pair: ['hana', 'wen'] }, names)).toBe('HANA and WEN are kept apart');
});

test('saidWords joins what was said, and is empty where nothing was', () => {
  expect(saidWords(ruth)).toBe('Ruth Adair: both asked for it');
  expect(saidWords({ by: '', why: 'rivals' })).toBe('rivals');
  expect(saidWords({ by: ' ', why: '' })).toBe('');
});
