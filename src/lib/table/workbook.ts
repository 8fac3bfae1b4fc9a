/** A spreadsheet's own file (`.xlsx`) → the text of its sheets as a person sees it. */
import { failed, ok, type Result } from '../problem.ts';
import { type Entry, entriesOf, withoutCompression } from './archive.ts';
import type { TableProblem } from './problems.ts';

export type SheetText = { readonly name: string; readonly cells: readonly (readonly string[])[] };

/** Most bytes that a workbook's sheets may unpack to. */
const largest = 100_000_000;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** The name of a stream in an old Office file, where every letter has a zero behind it. */
function holds(bytes: Uint8Array, stream: string): boolean {
  const wanted = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** What an old Office file is: a new workbook under a password, an old workbook, or something else. */
function oldOffice(bytes: Uint8Array): TableProblem | null {
  if (holds(bytes, 'EncryptedPackage')) return { code: 'workbook-locked', level: 'block' };
  if (holds(bytes, 'Workbook') || holds(bytes, 'Book')) return { code: 'workbook-old', level: 'block' };
  return null;
}

export type Workbook = { readonly entries: readonly Entry[] } | { readonly problem: TableProblem };

/** Whether the bytes are a workbook, and if one that cannot be read, why; null for all other files. */
export function workbookIn(bytes: Uint8Array): Workbook | null {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const problem = oldOffice(bytes);
    return problem && { problem };
  }
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return null;
  const entries = entriesOf(bytes);
  const names = new Set(entries?.map(({ name }) => name));
  if (entries === null || !names.has('xl/workbook.xml')) {
    return names.has('xl/workbook.bin') ? { problem: { code: 'workbook-unread', level: 'block' } } : null;
  }
  if (entries.some(({ locked }) => locked)) return { problem: { code: 'workbook-locked', level: 'block' } };
  return { entries: entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name)) };
}

/** A number as a spreadsheet shows it: fifteen figures, the last of which hide its rounding. */
const shownNumber = (written: string): string => {
  const value = Number(written);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : written;
};

/** 2026-03-14, 2026-03-14 09:30, or 09:30 for a time without a day. */
function shownDate(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.startsWith('00:00:00') ? '' : time.slice(0, time.slice(6, 8) === '00' ? 5 : 8);
  if (date.getUTCFullYear() < 1900) return clock === '' ? '00:00' : clock;
  return clock === '' ? day : `${day} ${clock}`;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : shownDate(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

const broken = failed<TableProblem>({ code: 'workbook-broken', level: 'block' });

/**
 * The text of every sheet that holds something. The reader is loaded when it is called.
 * Fails with `workbook-broken` or `too-large`; never rejects. Cost: linear in the unpacked size.
 */
export async function readWorkbook(
  entries: readonly Entry[],
): Promise<Result<readonly SheetText[], TableProblem>> {
  try {
    const plain = await withoutCompression(entries, largest);
    if (plain === null) {
      const facts = { megabytes: `more than ${largest / 1e6}`, limit: largest / 1e6 };
      return failed({ code: 'too-large', level: 'block', facts });
    }
    const { default: readSheets } = await import('read-excel-file/universal');
    const sheets = await readSheets(plain.buffer as ArrayBuffer, { parseNumber: shownNumber, trim: false });
    const texts = sheets.map(({ sheet, data }) => ({
      name: sheet,
      cells: data.map((line) => line.map(shown)),
    }));
    return ok(texts.filter(({ cells }) => cells.some((line) => line.some((cell) => cell.trim() !== ''))));
  } catch {
    return broken;
  }
}
