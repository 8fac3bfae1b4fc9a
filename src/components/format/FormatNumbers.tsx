import type { Arithmetic, Standing } from '../../lib/format/index.ts';
import type { FormatInputs } from '../../lib/programme/index.ts';
import { formatNames, hoursWords } from './formatWords.ts';

type Props = { readonly standing: Standing; readonly inputs: FormatInputs };

/** The arithmetic of this programme, in sentences that move with the answers. */
export function FormatNumbers({ standing: { format, arithmetic }, inputs }: Props) {
  const grouped = arithmetic.groups.length > 0;
  return (
    <section class="format-numbers">
      <h3>{formatNames[format]}, counted for you</h3>
      {grouped && <Turns arithmetic={arithmetic} />}
      <ul>
        {grouped ? (
          <GroupLines arithmetic={arithmetic} inputs={inputs} />
        ) : (
          <SmallLines arithmetic={arithmetic} />
        )}
        <li>
          Your own time: about {hoursWords(arithmetic.launchHours)} before the start, then{' '}
          {hoursWords(arithmetic.monthlyHours)} a month. It is an estimate, from experience and not from a
          study.
        </li>
      </ul>
    </section>
  );
}

function GroupLines({
  arithmetic,
  inputs,
}: {
  readonly arithmetic: Arithmetic;
  readonly inputs: FormatInputs;
}) {
  const { groups, mainSlots, neverPresent, slotsForAll, leftAfterAbsences, survivesAbsences } = arithmetic;
  return (
    <>
      <li>
        {inputs.meetings} meetings hold {mainSlots} main slots for {groups[0]} members.{' '}
        {neverPresent > 0 ? (
          <>
            <b>
              {neverPresent === 1 ? 'One member never presents' : `${neverPresent} members never present`}.
            </b>{' '}
            {slotsForAll} slots in each meeting would leave nobody out.
          </>
        ) : (
          'Everybody presents.'
        )}
      </li>
      <li>
        With two away, {leftAfterAbsences} are in the room{groups.length > 1 ? ' of the smallest group' : ''}.{' '}
        {survivesAbsences ? 'Four or more is enough to go on.' : 'That is under four: too few.'}
      </li>
      <li>
        A meeting needs about {arithmetic.minutesNeeded} minutes and has {inputs.minutes}.{' '}
        {!arithmetic.fitsItsTime && <b>Make it longer, or drop a slot. </b>}
        We count half an hour a slot, two minutes a head for the round, and 40 for the rest.
      </li>
    </>
  );
}

const SmallLines = ({ arithmetic: { trios, pairs } }: { readonly arithmetic: Arithmetic }) => (
  <>
    <li>Everybody has a part of every meeting, so nobody is left without a turn.</li>
    {pairs > 0 && <li>When one of a pair stays away, that meeting has to move.</li>}
    {trios > 0 && <li>A trio can meet with one away, and each has a third of the time.</li>}
  </>
);

const gap = 26;

/** One mark a member of the largest group: filled for those who present, hollow for those who never do. */
function Turns({ arithmetic: { groups, neverPresent } }: { readonly arithmetic: Arithmetic }) {
  const members = groups[0] ?? 0;
  const present = members - neverPresent;
  const marks = Array.from({ length: members }, (_, at) => at);
  return (
    <svg
      class="dg turns"
      viewBox={`0 0 ${members * gap} 24`}
      role="img"
      aria-label={`${present} of ${members} members present in the term, ${neverPresent} never do.`}
    >
      {marks.map((at) =>
        at < present ? (
          <circle key={at} class="d-fill" cx={at * gap + 12} cy="12" r="9" />
        ) : (
          <circle key={at} class="d-hair" cx={at * gap + 12} cy="12" r="8.5" />
        ),
      )}
    </svg>
  );
}
