/** The organiser’s list pair by pair. */
import type { Block, Inlines } from '../../lib/papers/index.ts';
import { type PairFacts, pairFacts, rankWords } from './pairFacts.ts';
import { type Matched, type Part, paragraph } from './paperParts.ts';

/** A line for each thing that is known; nothing stands there that nobody said. */
function cardLines({ names: [x, y], ranks, ...facts }: PairFacts): readonly Inlines[] {
  const line = (lead: string, words: string): readonly Inlines[] =>
    words === ''
      ? []
      : [
          [
            { kind: 'text', text: `${lead}:`, strong: true },
            { kind: 'text', text: ` ${words}` },
          ],
        ];
  const [forX, forY] = facts.instead;
  return [
    ...line('Ranks', `by ${x}: ${rankWords(ranks[0])}; by ${y}: ${rankWords(ranks[1])}`),
    ...line('In common', facts.common.join('; ')),
    ...line('Different', facts.different.join('; ')),
    ...line('Help', facts.helps.join('; ')),
    ...line(facts.isSound ? 'Checks' : 'Please check', facts.checks),
    ...line('Ranked higher', facts.higher.join('; ')),
    ...line('Next with a free place', forX === forY ? forX : `for ${x}: ${forX}; for ${y}: ${forY}`),
    ...line('Remark', facts.remark),
  ];
}

/** A card for every pair: what it rests on, what speaks for and against it, and what else there was. */
export function cardsPart({ p, market, matching }: Matched): readonly Part[] {
  const cards = pairFacts(p, market, matching);
  if (cards.length === 0) return [];
  const blocks = cards.flatMap((card): readonly Block[] => [
    { kind: 'heading', text: `${card.names.join(' and ')}${card.kind === 'trio' ? ' (in the trio)' : ''}` },
    { kind: 'list', items: cardLines(card) },
  ]);
  const lead =
    'In common and different are their own answers, as far as they gave any; answers about protected characteristics stay out. “Next with a free place” is whom each could have in place of the other, all other pairs staying.';
  return [{ title: 'Pair by pair', blocks: [paragraph(lead), ...blocks] }];
}
