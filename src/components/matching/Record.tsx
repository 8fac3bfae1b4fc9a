import { useMemo } from 'preact/hooks';
import { fitInForce, type Market, type Matching, recordOf, writeRecord } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { SaveButtons } from '../controls/SaveButtons.tsx';
import { saveText } from '../controls/saveText.ts';
import { href } from '../site/href.ts';
import { decidedByHand, saidWords } from './handMoves.ts';
import { methodWords } from './methodWords.ts';
import { namesOf } from './telling.ts';

type Props = { readonly p: Programme; readonly market: Market; readonly matching: Matching };

/** What somebody else needs to find the same match again: method, draw, ballots in eight digits, and the file. */
export function Record({ p, market, matching }: Props) {
  const record = useMemo(
    () => recordOf(market, matching, fitInForce(p, p.matching, matching.rules.method)),
    [matching],
  );
  const { method, seed } = record.rules;
  const stem = p.name.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '-') || 'programme';
  const text = () => writeRecord(record);
  const name = `${stem}.match-record.json`;
  return (
    <section class="record" aria-label="Match record">
      <p class="fine">
        Match record: method <b>{methodWords[method].name}</b>; draw {seed}; ballots{' '}
        <span class="digest">
          {record.ballots.slice(0, 4)} {record.ballots.slice(4, 8)}
        </span>
        {record.fit === null ? (
          '; balance did not count'
        ) : (
          <>
            ; balance{' '}
            <span class="digest">
              {record.fit.slice(0, 4)} {record.fit.slice(4, 8)}
            </span>
          </>
        )}
        . Anybody who holds the ballots{record.fit !== null && ' and the answers'} can{' '}
        <a href={href('/tools/matching/check/')}>check it</a>. It holds people’s short codes, made from their
        names, and who is with whom; no rankings.
      </p>
      <ByHand p={p} />
      <SaveButtons
        acts={[
          {
            label: 'Save the match record',
            about: 'method, draw, digest of the ballots and result',
            act: async () => saveText(name, text(), 'application/json'),
            done: `${name} is in your downloads.`,
            failed: 'The file could not be made. Reload the page and try again.',
          },
          {
            label: 'Copy the match record',
            about: 'as text',
            act: () => navigator.clipboard.writeText(text()),
            done: 'Copied.',
            failed: 'This browser does not let the page copy. Save it in place of that.',
          },
        ]}
      />
    </section>
  );
}

/** What the method did not decide, with who decided and why. */
function ByHand({ p }: { readonly p: Programme }) {
  const changes = decidedByHand(p, namesOf(p));
  if (changes.length === 0) return null;
  return (
    <>
      <p class="fine">Decided by hand, and so by no method:</p>
      <ul class="fine">
        {changes.map((change, at) => (
          <li key={`${at} ${change.what} ${change.who}`}>
            {change.who} {change.what}
            {saidWords(change) !== '' && ` (${saidWords(change)})`}
          </li>
        ))}
      </ul>
    </>
  );
}
