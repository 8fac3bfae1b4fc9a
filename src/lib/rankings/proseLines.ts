/** What one line of written text says: who speaks, a choice with its rank, a list, or nothing known. */
import { fold } from '../table/index.ts';
import { headingOf } from './headings.ts';
import { rankInCell } from './ordinals.ts';

export type ProseLine =
  /** A new voter, with what follows the name on the same line. */
  | { readonly kind: 'voter'; readonly name: string; readonly rest: string; readonly time: string }
  /** A name alone: a voter, if choices follow. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'choice'; readonly rank: number | null; readonly rest: string }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'avoid'; readonly rest: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'other'; readonly text: string };

/** Two to five capitalised words, small words like "de" and "van" between; or words of a script without capitals. */
const particle = '(?:de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|ten|ter|al|el|bin|ibn|y|e|zu)';
/** A full stop stands in a name after an initial or a title alone: elsewhere it ends the sentence. */
const wordInName =
  "(?:(?:\\p{Lu}\\.-?)+|(?:St|Ste|Sta|Dr|Mr|Mrs|Ms|Prof|Jr|Sr)\\.|[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}'’-]*)";
export const fullName = `${wordInName}(?: (?:${particle} )*${wordInName}){1,4}`;
const oneName = `${wordInName}(?: (?:${particle} )*${wordInName}){0,4}`;
const nameAlone = new RegExp(`^(?:${oneName})(?: (?:&|and|und|et|y|e) ${oneName})?$`, 'u');

const quoteMarks = /^(?:>+\s?)+/;
const emphasis = /^(?:#{1,6}\s+|\*\*|__)|(?:\*\*|__)$/g;
const chatStart =
  /^\[?(\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?)\]?\s*(?:-\s*)?/i;
const mailHead =
  /^(from|von|de|da|van|od|sent|date|gesendet|datum|envoyé|enviado|data|fecha|to|an|à|para|a|subject|betreff|objet|asunto|cc|bcc)\s*:\s*(.*)$/i;
const numbered = /^(?:\(?(\d{1,2})\s*[.):]\)?|#\s?(\d{1,2})[.:)]?|no\.?\s?(\d{1,2})[.:)]?)\s*(\S.*)$/i;
const bullet = /^[-•*·–—]\s+(\S.*)$/;
const labelled = /^([^:=]{1,60}?)\s*(?::|=|\s[-–—]+>?\s|\s*(?:->|→|=>)\s*)\s*(.*)$/;

/** "On Saturday Ruth wrote:", above what a mail quotes. */
const quotes =
  /^(?:on|am|le|el|il|em|op|w dniu|dnia)\b.*\b(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|napisał(?:a|\(a\))?)\s?.{0,60}:$/iu;
/** "Ana Prado 6:02 PM", as chats copied from a page begin. */
const saidAt = new RegExp(`^(${fullName}),? (?:\\[?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?\\]?)$`, 'iu');
const countedName = new RegExp(`^(\\d{1,2}) (${fullName})$`, 'u');

const speakers = /^(?:from|von|de|da|van|od)$/i;
const moments = /^(?:sent|date|gesendet|datum|envoyé|enviado|data|fecha)$/i;

const withoutAddress = (text: string): string =>
  text
    .replace(/\s*[<(][^>)]*@[^>)]*[>)]?/g, '')
    .replace(/^["']|["']$/g, '')
    .trim();

/** Whether a text could be somebody's name and nothing else. */
export const isNameAlone = (text: string): boolean => text.length <= 80 && nameAlone.test(text);

function mailLine(line: string): ProseLine | null {
  const [, key = '', value = ''] = mailHead.exec(line) ?? [];
  if (key === '') return null;
  if (speakers.test(key))
    return { kind: 'voter', name: withoutAddress(value) || value.replace(/[<>]/g, ''), rest: '', time: '' };
  if (moments.test(key)) return { kind: 'time', time: value };
  return { kind: 'other', text: '' };
}

/** The rank that a label names: "1st choice", "Second", "Choice 3"; null for other labels. */
function rankLabelled(label: string): number | null {
  const heading = headingOf(label);
  if (heading?.kind === 'choice' && heading.rank !== null) return heading.rank;
  return rankInCell(label, fold(label));
}

function labelledLine(line: string, time: string): ProseLine | null {
  const [, label = '', rest = ''] = labelled.exec(line) ?? [];
  if (label === '') return null;
  const rank = rankLabelled(label);
  if (rank !== null) return { kind: 'choice', rank, rest };
  const kind = headingOf(label)?.kind;
  if (kind === 'avoid') return { kind: 'avoid', rest };
  if (kind === 'list' || kind === 'choice') return { kind: 'choice', rank: null, rest };
  if (kind === 'voter' || kind === 'name') return { kind: 'voter', name: rest, rest: '', time };
  return isNameAlone(label) ? { kind: 'voter', name: label, rest, time } : null;
}

/** What the line says by its form alone. Cost: linear in the line. */
export function proseLine(written: string): ProseLine {
  const plain = written.replace(quoteMarks, '').replace(emphasis, '').replace(/\*\*/g, '').trim();
  if (plain === '') return { kind: 'blank' };
  const [stamp = '', time = ''] = chatStart.exec(plain) ?? [];
  const line = plain.slice(stamp.length);
  if (line.length > 2000) return { kind: 'other', text: line };
  if (quotes.test(line)) return { kind: 'other', text: '' };
  const mail = mailLine(line);
  if (mail) return mail;
  const speaker = saidAt.exec(line)?.[1];
  if (speaker !== undefined) return { kind: 'voter', name: speaker, rest: '', time };
  const bare = countedName.exec(line);
  if (bare) return { kind: 'choice', rank: Number(bare[1]), rest: bare[2] ?? '' };
  const count = numbered.exec(line);
  if (count) return { kind: 'choice', rank: Number(count[1] ?? count[2] ?? count[3]), rest: count[4] ?? '' };
  const point = bullet.exec(line)?.[1];
  if (point !== undefined) return labelledLine(point, time) ?? { kind: 'choice', rank: null, rest: point };
  return (
    labelledLine(line, time) ??
    (isNameAlone(line) ? { kind: 'name', name: line } : { kind: 'other', text: line })
  );
}
