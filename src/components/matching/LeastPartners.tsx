import type { Programme } from '../../lib/programme/index.ts';
import { Stepper } from '../controls/Stepper.tsx';
import { update } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import { leastOf, withLeast } from './leastOfSide.ts';

const most = 20;

/** How many partners a side must have, for all of it at once; the table of people has it one by one. */
export function LeastPartners({ p }: { readonly p: Programme }) {
  const sides = (['a', 'b'] as const).filter((side) => p.people.some((person) => person.side === side));
  const asked = p.people.filter(({ minimum }) => minimum > 0).length;
  return (
    <details class="pair-rules" open={asked > 0}>
      <summary>
        Must have a partner <span class="count">{asked}</span>
      </summary>
      {sides.map((side) => {
        const [own, others] = side === 'a' ? [p.sideNames.a, p.sideNames.b] : [p.sideNames.b, p.sideNames.a];
        const least = leastOf(p, side);
        return (
          <Stepper
            key={side}
            label={`Each ${own.one} has at least`}
            hint={least === null ? 'They differ now. A number here sets all of them.' : undefined}
            unit={least === 1 ? others.one : others.many}
            value={least ?? 0}
            max={most}
            onChange={(next) =>
              update(
                (now) => withLeast(now, side, next),
                `Each ${own.one} has at least ${next}`,
                `least-${side}`,
              )
            }
          />
        );
      })}
      <p class="fine">
        If this cannot be done, the tool says who is in the way. One by one, it is set in the{' '}
        <a href={href('/tools/people/')}>table of people</a>.
      </p>
    </details>
  );
}
