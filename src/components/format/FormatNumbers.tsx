import type { Arithmetic, Standing } from '../../lib/format/index.ts';
import type { FormatInputs } from '../../lib/programme/index.ts';
import { formatNames, numberWordsOf } from './formatWords.ts';

type Props = { readonly standing: Standing; readonly inputs: FormatInputs };

/** The arithmetic of this programme, in sentences that move with the answers. */
export function FormatNumbers({ standing, inputs }: Props) {
  const { format, arithmetic } = standing;
  const grouped = arithmetic.groups.length > 0;
  return (
    <section class="format-numbers">
      <h3>{formatNames[format]}, counted for you</h3>
      {grouped && <Turns arithmetic={arithmetic} />}
      <ul>
        {numberWordsOf(standing, inputs).map(({ words, alarm, rest }) => (
          <li key={words}>
            {words} {alarm !== '' && <b>{alarm} </b>}
            {rest}
          </li>
        ))}
      </ul>
    </section>
  );
}

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
