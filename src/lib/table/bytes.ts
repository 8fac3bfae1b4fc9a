/** From bytes to text: is it text at all, and in which encoding? */
import { failed, ok, type Result } from '../problem.ts';
import type { TableProblem } from './problems.ts';

/** What pages, workers and Node all have of TextDecoder. */
declare const TextDecoder: {
  new (label: string, options?: { readonly fatal?: boolean }): { decode(bytes: Uint8Array): string };
};

export type Decoded = { readonly text: string; readonly encoding: string };

/** The first bytes of files that people drop by mistake; a signature is text with one character a byte. */
const signatures: readonly (readonly [start: string, kind: string])[] = [
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['%PDF-', 'a PDF document'],
  ['\xd0\xcf\x11\xe0', 'an old Office file'],
  ['{\\rtf', 'a rich-text document'],
  ['\x1f\x8b', 'a compressed archive'],
  ['7z\xbc\xaf', 'a compressed archive'],
  ['Rar!', 'a compressed archive'],
  ['SQLite format 3', 'a database'],
];

/** What the first characters say a file is, or null. */
function kindOf(start: string): string | null {
  if (start.startsWith('PK\x03\x04')) return zipKind(start);
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'a WebP picture';
  if (/^.{4}ftyp(?:hei|mif|avif)/s.test(start)) return 'a picture from a phone';
  // Text that was decoded before it came here has lost the bytes above 127.
  const lost = start.replace(/^\ufffd+/, '\ufffd');
  if (/^\ufffd(?:PNG|[^\p{L}]{0,8}(?:JFIF|Exif))/su.test(lost)) return 'a picture';
  return signatures.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
}

/** A zip archive by the names of the files in it. */
function zipKind(start: string): string {
  if (/xl\/|\[Content_Types\]/.test(start) && !/word\/|ppt\//.test(start)) return 'workbook';
  if (start.includes('opendocument.spreadsheet')) return 'open workbook';
  return /word\/|opendocument\.text/.test(start) ? 'a text document' : 'a compressed archive';
}

const asCharacters = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 4096));

function refusal(kind: string): TableProblem {
  if (kind === 'workbook') return { code: 'workbook-broken', level: 'block' };
  if (kind === 'open workbook') return { code: 'workbook-unread', level: 'block' };
  return { code: 'not-text', level: 'block', facts: { kind } };
}

/** Most characters out of a thousand of real text that may be controls or replacements. */
const strangeLimit = 0.02;

/** Whether text is really a file of another kind. Looks at the first 64 Ki characters. */
export function refuseStrangeText(text: string): TableProblem | null {
  const kind = kindOf(text.slice(0, 4096));
  if (kind !== null) return refusal(kind);
  const sample = text.slice(0, 65_536);
  const strange = sample.match(/(?!\s)[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return strange > 8 && strange > sample.length * strangeLimit ? refusal('not text') : null;
}

/** The encoding that a byte-order mark or a pattern of zeros names, or null. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 2000) & ~1;
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > end / 5 && even < end / 50) return 'utf-16le';
  return even > end / 5 && odd < end / 50 ? 'utf-16be' : null;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Marks that stand inside Polish words when Windows-1250 is read as Windows-1252. */
const polishMisread = /\p{L}[¹³¿]|[¹³¿£]\p{L}/u;
/** Signs that stand between letters when Mac Roman is read as Windows-1252. */
const macMisread = /\p{L}[\u008d\u008f\u0090‡ˆ‰—Ž](?=\p{Ll})/u;

/** Bytes that are not UTF-8: the one-byte encoding whose letters make words. */
function decodeSingleByte(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('windows-1252').decode(bytes);
  if (polishMisread.test(text)) {
    return { text: new TextDecoder('windows-1250').decode(bytes), encoding: 'windows-1250' };
  }
  if (macMisread.test(text)) {
    return { text: new TextDecoder('macintosh').decode(bytes), encoding: 'macintosh' };
  }
  return { text, encoding: 'windows-1252' };
}

/**
 * The text in the bytes: UTF-8 or UTF-16 where the bytes say so, else Windows-1252 (or its Polish or
 * Mac cousin). Fails for pictures, archives, workbooks and the like. Cost: linear.
 */
export function decode(bytes: Uint8Array): Result<Decoded, TableProblem> {
  const kind = kindOf(asCharacters(bytes));
  if (kind !== null) return failed(refusal(kind));
  const wide = wideEncoding(bytes);
  if (wide !== null) return checked({ text: new TextDecoder(wide).decode(bytes), encoding: wide });
  const text = decodeStrictly(bytes);
  return checked(text === null ? decodeSingleByte(bytes) : { text, encoding: 'utf-8' });
}

function checked(decoded: Decoded): Result<Decoded, TableProblem> {
  const problem = refuseStrangeText(decoded.text);
  return problem === null ? ok(decoded) : failed(problem);
}
