/** Worked out when the site is built: which founders and mentors of the example keep which criterion. */
import example from '../../content/examples/founders-and-mentors.json';
import { pairsRuledOut } from '../../lib/balance/index.ts';
import { openProgramme } from '../../lib/programme/index.ts';
import type { PeerFacts } from './peerTrial.ts';

export function allPeers(): PeerFacts {
  const opened = openProgramme(example);
  if (!opened.ok) throw new Error('src/content/examples/founders-and-mentors.json is not a programme');
  const { programme: p } = opened.value;
  const side = (which: 'a' | 'b') => p.people.filter((person) => person.side === which);
  const criteria = p.peer.criteria.map((criterion) => ({ ...criterion, need: 'must' as const }));
  const broken = criteria.map((criterion) => {
    const alone = { ...p, exclusions: [], forbidden: [], peer: { ...p.peer, criteria: [criterion] } };
    return new Set(pairsRuledOut(alone).map(({ pair }) => pair.join(' ')));
  });
  return {
    founders: side('a').map(({ name }) => name),
    mentors: side('b').map(({ name }) => name),
    trades: side('b').map(({ business }) => business.split(', ').at(-1) ?? ''),
    criteria: criteria.map((criterion) => ({ ...criterion, question: '', options: [], reason: '' })),
    keeps: side('a').map(({ id: a }) =>
      broken.map((pairs) =>
        side('b')
          .map(({ id: b }) => (pairs.has(`${a} ${b}`) ? '0' : '1'))
          .join(''),
      ),
    ),
  };
}
