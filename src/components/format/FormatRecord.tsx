import { type Format, type FormatAdvice, formats } from '../../lib/format/index.ts';
import type { FormatDecision } from '../../lib/programme/index.ts';
import { ChoiceGroup, TextField } from '../controls/Field.tsx';
import { update } from '../programmeStore.ts';
import { decide } from './formatChanges.ts';
import { formatNames, reasonWords } from './formatWords.ts';

/** The first thing that speaks for a format, as the reason to begin with. */
const reasonFor = ({ standings }: FormatAdvice, format: Format): string => {
  const first = standings.find((one) => one.format === format)?.for[0];
  return first ? reasonWords[first.code].words : '';
};

type Props = { readonly advice: FormatAdvice; readonly decision: FormatDecision | null };

/** The decision itself: the advice taken over, or something else, with the organiser's reason. */
export function FormatRecord({ advice, decision }: Props) {
  return (
    <section class="format-record" aria-labelledby="format-record">
      <h2 id="format-record">Your decision</h2>
      {decision === null ? <Undecided advice={advice} /> : <Decided advice={advice} decision={decision} />}
    </section>
  );
}

const Undecided = ({ advice }: { readonly advice: FormatAdvice }) => (
  <>
    <p>The advice is ours; the decision is yours, and you can decide otherwise.</p>
    <p class="btns">
      <button
        class="btn"
        type="button"
        onClick={() =>
          update(
            decide({
              format: advice.recommended.format,
              reason: reasonFor(advice, advice.recommended.format),
              reviewOn: null,
            }),
            'The format is decided',
          )
        }
      >
        Decide for {formatNames[advice.recommended.format].toLowerCase()}
      </button>
    </p>
  </>
);

function Decided({ advice, decision }: { readonly advice: FormatAdvice; readonly decision: FormatDecision }) {
  const change = (part: Partial<FormatDecision>, label: string, merge: string | null = null) =>
    update(decide({ ...decision, ...part }), label, merge);
  const standing = advice.standings.find(({ format }) => format === decision.format);
  /** A reason that is still the one to begin with goes over to that of the new format; one of their own stays. */
  const choose = (format: Format) => {
    const untouched = decision.reason === reasonFor(advice, decision.format);
    const reason = untouched ? reasonFor(advice, format) : decision.reason;
    change({ format, reason }, `Decided: ${formatNames[format]}`);
  };
  return (
    <>
      <ChoiceGroup
        label="You decided for"
        value={decision.format}
        options={formats.map((format) => ({ value: format, label: formatNames[format] }))}
        onChange={choose}
      />
      {standing && standing.ruledOutBy.length > 0 && (
        <p class="fine">
          Please check: {standing.ruledOutBy.map(({ code }) => reasonWords[code].words).join(' ')}
        </p>
      )}
      <TextField
        label="Because"
        value={decision.reason}
        lines={3}
        onChange={(reason) => change({ reason }, 'Reason', 'format-reason')}
      />
      <TextField
        label="Look at it again on"
        type="date"
        value={decision.reviewOn ?? ''}
        onChange={(day) => change({ reviewOn: day === '' ? null : day }, 'Review date', 'format-review')}
      />
      <p class="btns">
        <button
          class="btn plain small"
          type="button"
          onClick={() => update(decide(null), 'The format is open again')}
        >
          Leave it open again
        </button>
      </p>
    </>
  );
}
