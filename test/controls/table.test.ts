import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPlace, typedStart, within } from '../../src/components/controls/gridKeys.ts';
import { delimitedText } from '../../src/components/controls/saveTable.ts';
import { cellWords } from '../../src/components/controls/tableColumns.ts';
import {
  broughtForward,
  type Cell,
  inKeptOrder,
  nextOrder,
  type Order,
  sortRows,
} from '../../src/components/controls/tableRows.ts';

const names = ['Żofia', 'ben', 'Amara', 'Émile', 'Zoe', 'Ben'];

test('sortRows puts words by the alphabet, whatever their case and accents', () => {
  expect(sortRows(names, (name) => name, false)).toEqual(['Amara', 'ben', 'Ben', 'Émile', 'Zoe', 'Żofia']);
});

test('sortRows puts "Group 9" before "Group 10", and numbers by their size', () => {
  expect(sortRows(['Group 10', 'Group 9'], (name) => name, false)).toEqual(['Group 9', 'Group 10']);
  expect(sortRows([10, 9, -1], (value) => value, false)).toEqual([-1, 9, 10]);
});

test('sortRows leaves rows with nothing there at the end, up or down', () => {
  const places: readonly Cell[] = [2, null, 1, '', 3];
  expect(sortRows(places, (place) => place, false)).toEqual([1, 2, 3, null, '']);
  expect(sortRows(places, (place) => place, true)).toEqual([3, 2, 1, null, '']);
});

const rows = fc.array(fc.record({ id: fc.nat(), place: fc.option(fc.integer({ min: 0, max: 5 })) }));

test('sortRows keeps every row, keeps equal rows as they came, and changes nothing it was given', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (given, descending) => {
      const before = [...given];
      const sorted = sortRows(given, ({ place }) => place, descending);
      expect(given).toEqual(before);
      expect(new Set(sorted)).toEqual(new Set(given));
      expect(sorted.length).toBe(given.length);
      for (const place of [0, 1, 2, 3, 4, 5, null]) {
        const here = (list: typeof sorted) => list.filter((row) => row.place === place);
        expect(here(sorted)).toEqual(here(given));
      }
    }),
  );
});

test('broughtForward begins as the new order does, keeps the rest as it stood, and ends in the new order', () => {
  expect(broughtForward([5, 4, 3, 2, 1], [1, 2, 3, 4, 5], 2)).toEqual([5, 4, 1, 2, 3]);
  expect(broughtForward([5, 4, 3, 2, 6], [1, 2, 3, 4, 5], 1)).toEqual([5, 2, 3, 4, 6]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.uniqueArray(fc.nat()), fc.nat(40), (sorted, before, count) => {
      const brought = broughtForward(sorted, before, count);
      expect([...brought].sort()).toEqual([...sorted].sort());
      expect(brought.slice(0, count)).toEqual(sorted.slice(0, count));
      expect(broughtForward(sorted, brought, sorted.length)).toEqual(sorted);
    }),
  );
});

test('nextOrder goes up, down, then back to the rows as they came', () => {
  const presses = (times: number): Order | null =>
    Array.from({ length: times }).reduce<Order | null>((order) => nextOrder(order, 'name'), null);
  expect([1, 2, 3, 4].map(presses)).toEqual([
    { column: 'name', descending: false },
    { column: 'name', descending: true },
    null,
    { column: 'name', descending: false },
  ]);
  expect(nextOrder({ column: 'name', descending: true }, 'places')).toEqual({
    column: 'places',
    descending: false,
  });
});

test('inKeptOrder keeps places, with rows that are new after the others', () => {
  const people = ['Una', 'Wen', 'Ada', 'Viktor'];
  expect(inKeptOrder(people, (name) => name, ['Wen', 'Una', 'gone'])).toEqual([
    'Wen',
    'Una',
    'Ada',
    'Viktor',
  ]);
});

const size = { rows: 5, columns: 3 };

test('nextPlace walks by arrows, and with Control to the edges', () => {
  expect(nextPlace('ArrowDown', false, { row: 1, column: 1 }, size)).toEqual({ row: 2, column: 1 });
  expect(nextPlace('ArrowLeft', true, { row: 1, column: 2 }, size)).toEqual({ row: 1, column: 0 });
  expect(nextPlace('Home', false, { row: 3, column: 2 }, size)).toEqual({ row: 3, column: 0 });
  expect(nextPlace('End', true, { row: 0, column: 0 }, size)).toEqual({ row: 4, column: 2 });
  expect(nextPlace('PageDown', false, { row: 0, column: 0 }, size)).toEqual({ row: 4, column: 0 });
  expect(nextPlace('Tab', false, { row: 0, column: 0 }, size)).toBeNull();
  expect(nextPlace('toString', false, { row: 0, column: 0 }, size)).toBeNull();
});

test('nextPlace never leaves the table', () => {
  const keys = fc.constantFrom(
    ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(keys, fc.boolean())),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 6 }),
      (presses, count, columns) => {
        let at = { row: 0, column: 0 };
        for (const [key, far] of presses) {
          at = nextPlace(key, far, at, { rows: count, columns }) ?? at;
          expect(at).toEqual(within(at, { rows: count, columns }));
          expect(at.row).toBeLessThan(count);
          expect(at.column).toBeLessThan(columns);
        }
      },
    ),
  );
});

const key = (name: string, held = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test('typedStart opens a cell with its text, or with what was typed, and leaves shortcuts alone', () => {
  expect(typedStart(key('Enter'))).toBe('as it stands');
  expect(typedStart(key('é'))).toEqual({ typed: 'é' });
  expect(typedStart(key('Delete'))).toEqual({ typed: '' });
  expect(typedStart(key('c', { ctrlKey: true }))).toBeNull();
  expect(typedStart(key('Shift'))).toBeNull();
  expect(typedStart(key(' '))).toBeNull();
});

test('delimitedText marks what a spreadsheet might run, quotes what it must, and keeps numbers numbers', async () => {
  const table = {
    headings: ['Name', 'Places'],
    rows: [
      ['=HYPERLINK("http://example.org")', 2],
      ['Osei, Amara', -1],
      ['two\nlines', null],
    ],
  };
  expect(await delimitedText(table, ',')).toBe(
    'Name,Places\r\n"\'=HYPERLINK(""http://example.org"")",2\r\n"Osei, Amara",-1\r\n"two\nlines",',
  );
  expect(await delimitedText({ headings: ['A', 'B'], rows: [['x', 1]] }, '\t')).toBe('A\tB\r\nx\t1');
});

test('cellWords shows a minus as a minus', () => {
  expect([3, -2, 'x', null].map(cellWords)).toEqual(['3', '−2', 'x', '']);
});
