/** Rankings written as lists, mails, chats or sentences. */
import { fold, type Opened, tidy } from '../table/index.ts';
import { splitList } from './lists.ts';
import { saysNobody } from './nobody.ts';
import { isNameAlone, type ProseLine, proseLine } from './proseLines.ts';
import { namedIn } from './proseNames.ts';
import { isMail } from './proseShape.ts';
import type { Mention, RankingsFinding, RawBallot, RawChoice, RawReading, ReadOptions } from './reading.ts';

/** Most lines and characters of written text that are read. */
const mostLines = 20_000;
const mostText = 1_000_000;

type Line = { readonly row: number; readonly said: ProseLine };

type Draft = { voter: Mention; choices: RawChoice[]; avoid: Mention[]; time: string; declined: boolean };

/** "Bilal Haddad’s first choice" is Bilal Haddad’s. */
const mentionAt = (text: string, row: number): Mention => ({
  text,
  name: text.replace(/['’]s$/u, ''),
  row,
  column: 1,
});

function linesOf(opened: Opened): readonly Line[] {
  const lines = opened.text.slice(0, mostText).split('\n', mostLines);
  return lines.map((line, index) => ({ row: index + 1, said: proseLine(tidy(line)) }));
}

type Known = (name: string) => boolean;

function knownNames({ roster = [] }: ReadOptions): Known {
  const names = new Set(roster.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(fold));
  const words = new Map<string, number>();
  for (const { name } of roster)
    for (const part of new Set(fold(name).split(' '))) words.set(part, (words.get(part) ?? 0) + 1);
  return (name) => {
    const folded = fold(name);
    return (
      folded !== '' &&
      (names.has(folded) || (/^\p{Lu}/u.test(name) && folded.length > 1 && words.get(folded) === 1))
    );
  };
}

/** The choices that a stretch of text names: a list if all its parts are names, else people in a sentence. */
function takeChoices(draft: Draft, text: string, row: number, known: Known): boolean {
  const parts = splitList(text).filter((part) => !saysNobody(part.text));
  const start = draft.choices.at(-1)?.rank ?? 0;
  if (parts.length === 0) {
    draft.declined ||= saysNobody(text);
    return true;
  }
  if (parts.every((part) => isNameAlone(part.text) || known(part.text))) {
    for (const part of parts)
      draft.choices.push({ ...mentionAt(part.text, row), rank: start + part.rank, heading: '' });
    return true;
  }
  const named = namedIn(text, known);
  for (const { name, rank, avoided } of named) {
    if (avoided) draft.avoid.push(mentionAt(name, row));
    else draft.choices.push({ ...mentionAt(name, row), rank: Math.max(rank, 1), heading: '' });
  }
  return named.length > 0;
}

function takeRanked(draft: Draft, rank: number | null, text: string, row: number, known: Known): boolean {
  const before = draft.choices.length;
  if (rank === null) return takeChoices(draft, text, row, known);
  const taken = takeChoices(draft, text.replace(/[.,;]$/, ''), row, known);
  draft.choices.splice(
    before,
    Infinity,
    ...draft.choices.slice(before).map((choice) => ({ ...choice, rank })),
  );
  return taken;
}

type Walk = { readonly drafts: Draft[]; readonly unread: number[]; open: Draft | null };

/** A sentence: its first name is the voter if nobody is speaking. */
function takeSentence(walk: Walk, text: string, row: number, known: Known): void {
  if (text === '') return;
  const named = namedIn(text, known);
  if (named.length === 0) return;
  const [first] = named;
  if (walk.open === null || (named.length > 1 && first && text.startsWith(first.name))) {
    if (named.length < 2 || first === undefined) {
      walk.unread.push(row);
      return;
    }
    const draft = begin(walk, first.name, row, '');
    takeChoices(draft, text.slice(text.indexOf(first.name) + first.name.length), row, known);
  } else takeChoices(walk.open, text, row, known);
}

function begin(walk: Walk, name: string, row: number, time: string): Draft {
  const draft: Draft = { voter: mentionAt(name, row), choices: [], avoid: [], time, declined: false };
  walk.drafts.push(draft);
  walk.open = draft;
  return draft;
}

/** Whether a name alone opens a ballot: choices follow it, or it stands over blank lines before them. */
function opensBallot(lines: readonly Line[], index: number): boolean {
  const next = lines.slice(index + 1, index + 4).find(({ said }) => said.kind !== 'blank');
  return next?.said.kind === 'choice' || next?.said.kind === 'name' || next?.said.kind === 'avoid';
}

/** Whether the next line is a first choice: then the name above it is whose it is. */
const beginsCount = (lines: readonly Line[], index: number): boolean => {
  const next = lines[index + 1]?.said;
  return next?.kind === 'choice' && next.rank === 1;
};

/** "Best, Ana": how mails begin and end. */
const courtesy =
  /^(?:hi|hello|hey|dear|best|kind|warm|many|thanks?|thank you|regards|cheers|yours|sincerely|hallo|liebe[rs]?|viele|beste|herzliche|mit freundlichen|mfg|lg|danke|bonjour|salut|merci|cordialement|bien a|hola|saludos|gracias|un abrazo|ciao|grazie|cordiali|ola|obrigad[oa]|abracos?|hoi|groet(?:en|jes)?|dank|czesc|dzien dobry|pozdrawiam|dziekuje|sent from)\b/;

/** A greeting, a farewell, or the voter's name below the letter; a name right above a choice is a voter's. */
function isCourtesy(walk: Walk, said: ProseLine, next: ProseLine | undefined): boolean {
  if (said.kind !== 'name' && said.kind !== 'other') return false;
  const folded = fold(said.kind === 'name' ? said.name : said.text);
  const own = fold(walk.open?.voter.name ?? '').split(' ');
  const signed =
    said.kind === 'name' &&
    next?.kind !== 'choice' &&
    walk.open !== null &&
    folded.split(' ').every((word) => own.includes(word));
  return (courtesy.test(folded) && folded.split(' ').length < 7) || signed;
}

function take(walk: Walk, lines: readonly Line[], index: number, known: Known): void {
  const { row, said } = lines[index] as Line;
  const previous = lines[index - 1]?.said.kind ?? 'blank';
  if (isCourtesy(walk, said, lines[index + 1]?.said)) return;
  if (said.kind === 'voter') {
    const draft = begin(walk, said.name, row, said.time);
    if (said.rest !== '' && !takeChoices(draft, said.rest, row, known)) walk.unread.push(row);
  } else if (said.kind === 'name') {
    const apart = previous === 'blank' || previous === 'other';
    if (beginsCount(lines, index) || (apart && opensBallot(lines, index))) begin(walk, said.name, row, '');
    else if (walk.open && previous !== 'blank') takeChoices(walk.open, said.name, row, known);
  } else if (said.kind === 'choice') {
    if (walk.open === null || !takeRanked(walk.open, said.rank, said.rest, row, known)) walk.unread.push(row);
  } else if (said.kind === 'avoid') {
    for (const { text } of splitList(said.rest))
      if (!saysNobody(text)) walk.open?.avoid.push(mentionAt(text, row));
  } else if (said.kind === 'time' && walk.open) walk.open.time ||= said.time;
  else if (said.kind === 'other') takeSentence(walk, said.text, row, known);
}

const finished = (draft: Draft): RawBallot => ({ ...draft, side: '', email: '', table: 0 });

/** In more than a dozen choices somebody comes back, or votes too, or is on the list; in noise nobody does. */
function isPlausible(drafts: readonly Draft[], known: Known): boolean {
  const chosen = drafts.flatMap(({ choices }) => choices.map(({ name }) => fold(name)));
  if (chosen.length <= 12) return true;
  const counts = new Map(drafts.map(({ voter }) => [fold(voter.name), 1]));
  for (const name of chosen) counts.set(name, (counts.get(name) ?? 0) + 1);
  const back = chosen.filter((name) => (counts.get(name) ?? 0) > 1 || known(name)).length;
  return back >= chosen.length * 0.3;
}

/** The ballots in written text; null if nobody in it chooses anybody. Cost: linear. */
export function readProse(opened: Opened, options: ReadOptions): RawReading | null {
  const lines = linesOf(opened);
  const known = knownNames(options);
  const walk: Walk = { drafts: [], unread: [], open: null };
  for (const index of lines.keys()) take(walk, lines, index, known);
  const ballots = walk.drafts.filter(
    ({ choices, declined, avoid }) => choices.length + avoid.length > 0 || declined,
  );
  const filled = lines.filter(({ said }) => said.kind !== 'blank').length;
  const used = new Set(ballots.flatMap(({ voter, choices }) => [voter, ...choices].map(({ row }) => row)));
  const enough = isMail(opened) || used.size >= filled * 0.4;
  if (ballots.length === 0 || !enough || !isPlausible(ballots, known)) return null;
  const findings: RankingsFinding[] = [
    { code: 'prose-read', level: 'check', facts: { count: ballots.length } },
  ];
  for (const row of walk.unread) findings.push({ code: 'line-unread', level: 'check', row });
  return {
    layout: 'prose',
    direction: 'low-is-best',
    headerRows: 0,
    ignored: [],
    ballots: ballots.map(finished),
    findings,
  };
}
