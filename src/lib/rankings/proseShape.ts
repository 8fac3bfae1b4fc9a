/** Whether text is written in lists, mails and sentences rather than in cells. */
import { type Opened, tidy } from '../table/index.ts';
import { proseLine } from './proseLines.ts';

/** The share of lines that say something by their form: lists, labels, numbers, mail heads. */
export function proseShare(opened: Opened): number {
  const lines = opened.text
    .slice(0, 20_000)
    .split('\n', 200)
    .map((line) => proseLine(tidy(line)));
  const filled = lines.filter(({ kind }) => kind !== 'blank');
  const formed = filled.filter(
    (said) => said.kind === 'choice' || (said.kind === 'voter' && said.rest !== '') || said.kind === 'avoid',
  );
  return filled.length === 0 ? 0 : formed.length / filled.length;
}

/** The share of lines that are sentences. */
export function sentenceShare(opened: Opened): number {
  const lines = opened.text
    .slice(0, 20_000)
    .split('\n', 200)
    .filter((line) => line.trim() !== '');
  const sentences = lines.filter(
    (line) => /^[^"\t;|]*\p{L}[.!]\s*$/u.test(line) && line.trim().split(/\s+/).length >= 5,
  );
  return sentences.length / Math.max(1, lines.length);
}

/** Whether a mail's head stands in it. */
export const isMail = (opened: Opened): boolean =>
  /^(?:>\s*)?(?:\*\*)?(?:From|Von|De|Da|Van|Od):/m.test(opened.text.slice(0, 20_000));
