/** The letter that tells somebody whom they were matched with, or that nobody was found. */
import { type Balance, readBalance } from '../balance/index.ts';
import { addDays, formatDate, isDate } from '../dates.ts';
import { madeOn } from '../matching/index.ts';
import {
  answersTo,
  answerTo,
  type ClauseLibrary,
  composePaper,
  controlOf,
  copyOf,
  countTo,
  dateOrNull,
  type Filling,
  mannerOf,
  type Paper,
  programmeFacts,
  said,
} from '../papers/index.ts';
import type { Answer, Programme } from '../programme/index.ts';
import { partnerFacts, partnersTable, personWith, readerFacts } from './facts.ts';
import { type WhyRule, whyBlocks } from './reasons.ts';
import { letterKey, type Recipient, recipientsOf } from './recipients.ts';

type Given = Readonly<Record<string, Answer>>;

/**
 * The letter to one person; null gives a letter to nobody in particular, with blanks. It holds what this person
 * may know and no more: the same whatever anybody else wrote on a ballot. Never fails; whatever is missing is a
 * blank. `library` is the content in `clauses/letter`. Cost: O(words + criteria × partners).
 */
export const composeLetter = (
  programme: Programme,
  recipient: Recipient | null,
  library: ClauseLibrary,
): Paper => letterWith(programme, recipient, library, readBalance(programme));

/** A letter for everybody who gets one, in the order of `recipientsOf`. */
export function composeLetters(programme: Programme, library: ClauseLibrary): readonly Paper[] {
  const balance = readBalance(programme);
  return recipientsOf(programme).map((recipient) => letterWith(programme, recipient, library, balance));
}

function letterWith(
  programme: Programme,
  recipient: Recipient | null,
  library: ClauseLibrary,
  balance: Balance,
): Paper {
  const filling = fillingFor(programme, recipient, library, balance);
  const { answers, manner } = filling;
  const dated = typeof answers.documentDate === 'string' && isDate(answers.documentDate);
  const paper = composePaper(library, {
    key: recipient ? letterKey(recipient.id) : library.cover.kind,
    subject: typeof answers.recipient === 'string' ? answers.recipient : '',
    control: controlOf(
      programme,
      programme.sheets.letter?.documentVersion ?? 1,
      dated ? formatDate(String(answers.documentDate), manner.dateStyle) : '',
    ),
    filling,
    signatories: [],
  });
  return inParts(paper);
}

/** A letter has headings, and no numbers: nobody cites its third clause. */
function inParts(paper: Paper): Paper {
  const schedules = paper.clauses.map(({ heading, blocks }) => ({ title: heading, blocks }));
  const letter: Paper = { ...paper, clauses: [], schedules };
  return { ...letter, control: { ...letter.control, copy: copyOf(letter) } };
}

/** The day on which the reader was matched: that of the latest of their circles, or of the whole match. */
function matchedOn(programme: Programme, recipient: Recipient | null): string | null {
  const days = (recipient?.circles ?? []).flatMap(
    (others) => madeOn(programme, [recipient?.id ?? '', ...others]) ?? [],
  );
  return days.sort().at(-1) ?? programme.match?.adoptedOn ?? null;
}

/** What the letters print where nothing was answered and the match knows better than the default. */
export const letterSuggestions = (programme: Programme, recipient: Recipient | null): Given =>
  said({
    documentDate: matchedOn(programme, recipient),
    agreement: recipient?.circles.some((others) => others.length > 2) ? 'constitution' : null,
  });

function fillingFor(
  programme: Programme,
  recipient: Recipient | null,
  { fields }: ClauseLibrary,
  balance: Balance,
): Filling {
  const manner = mannerOf(programme);
  const typed: Given = {
    ...letterSuggestions(programme, recipient),
    ...answersTo(fields, programme.sheets.letter?.answers ?? {}),
  };
  const chosen = (id: string): Answer | null => answerTo(fields, typed, id, manner);
  const others = [...new Set(recipient?.circles.flat() ?? [])];
  const rule = chosen('whyRule');
  const whyRule: WhyRule = rule === 'needs' || rule === 'none' ? rule : 'all';
  const why = recipient ? whyBlocks(balance, programme, recipient.id, others, whyRule) : [];
  const contacts = contactsIn(chosen('contactRule'), typed.contactsOf);
  const day = (from: string | null, count: string): string | null => {
    const days = countTo(fields, typed, count, manner);
    return from === null || days === null ? null : dateOrNull(addDays(from, days));
  };
  const matched = matchedOn(programme, recipient);
  const isLater = matched !== (programme.match?.adoptedOn ?? null);
  const start = chosen('firstFrom') === 'start' && !isLater ? (programme.start ?? matched) : matched;
  const dated = typeof typed.documentDate === 'string' && isDate(typed.documentDate);
  const answers: Given = {
    ...typed,
    ...programmeFacts(programme, ''),
    ...(recipient
      ? {
          ...readerFacts(programme, recipient, chosen('ownChoice')),
          ...partnerFacts(programme, recipient, contacts),
        }
      : { form: 'pair' }),
    ...said({
      firstBy: day(start, 'firstDays'),
      replyBy: day(dated ? String(typed.documentDate) : matched, 'replyDays'),
      joined: why.length > 0 ? 'yes' : null,
    }),
  };
  return {
    answers,
    inlines: {},
    tables: { why, partners: recipient ? [partnersTable(programme, recipient, contacts)] : [] },
    people: recipient ? [personWith(programme, recipient.id)] : [],
    manner,
  };
}

/** Whose contact may be printed. */
function contactsIn(rule: Answer | null, agreed: Answer | undefined): (id: string) => boolean {
  if (rule === 'all') return () => true;
  const ids = new Set(rule === 'some' && Array.isArray(agreed) ? agreed : []);
  return (id) => ids.has(id);
}
