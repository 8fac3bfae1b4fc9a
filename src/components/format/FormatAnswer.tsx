import type { FormatAdvice, Reason, Standing } from '../../lib/format/index.ts';
import type { FormatDecision, FormatInputs } from '../../lib/programme/index.ts';
import { href } from '../site/href.ts';
import { FormatNumbers } from './FormatNumbers.tsx';
import { FormatRecord } from './FormatRecord.tsx';
import { changeWords, formatNames, makesWords, reasonKey, reasonWords, sourceWords } from './formatWords.ts';

type Props = {
  readonly advice: FormatAdvice;
  readonly inputs: FormatInputs;
  readonly decision: FormatDecision | null;
};

/** The format that these answers ask for, with its working, and the organiser's own decision below it. */
export function FormatAnswer({ advice, inputs, decision }: Props) {
  const { recommended, second } = advice;
  return (
    <>
      <div class="answer" aria-live="polite">
        <h2>{formatNames[recommended.format]}</h2>
        <p class="lead">
          That makes {makesWords(recommended)}. {secondWords(second)}
        </p>
      </div>
      <FormatNumbers standing={recommended} inputs={inputs} />
      <Reasons title={`For ${formatNames[recommended.format].toLowerCase()}`} reasons={recommended.for} />
      <Reasons
        title={`Against ${formatNames[recommended.format].toLowerCase()}`}
        reasons={recommended.against}
        none="None of your answers speaks against it."
      />
      <Others advice={advice} />
      <Changes advice={advice} />
      <FormatRecord advice={advice} decision={decision} />
    </>
  );
}

const secondWords = ({ format, ruledOutBy }: Standing): string =>
  ruledOutBy.length > 0
    ? 'Nothing else is possible with these answers.'
    : `Second choice: ${formatNames[format].toLowerCase()}.`;

type ReasonsProps = { readonly title: string; readonly reasons: readonly Reason[]; readonly none?: string };

function Reasons({ title, reasons, none }: ReasonsProps) {
  if (reasons.length === 0 && none === undefined) return null;
  return (
    <section>
      <h3>{title}</h3>
      {reasons.length === 0 ? <p>{none}</p> : <ReasonList reasons={reasons} />}
    </section>
  );
}

const ReasonList = ({ reasons }: { readonly reasons: readonly Reason[] }) => (
  <ul class="format-reasons">
    {reasons.map((one) => {
      const { words, evidence } = reasonWords[one.code];
      return (
        <li key={reasonKey(one)}>
          <span class="source" data-s={one.source}>
            {sourceWords[one.source]}
          </span>
          <p>
            {words} {evidence && <a href={href(`/evidence/#${evidence}`)}>The evidence</a>}
          </p>
        </li>
      );
    })}
  </ul>
);

/** How all four stand, with what rules some out: the working of the answer. */
function Others({ advice: { standings } }: { readonly advice: FormatAdvice }) {
  return (
    <section>
      <h3>How all four stand</h3>
      <section class="scroll" aria-label="How all four formats stand" tabIndex={0}>
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Format</th>
              <th scope="col" class="num">
                Points
              </th>
              <th scope="col">Ruled out because</th>
            </tr>
          </thead>
          <tbody>
            {standings.map(({ format, points, ruledOutBy }) => (
              <tr key={format}>
                <th scope="row">{formatNames[format]}</th>
                <td class="num">{String(points).replace('-', '−')}</td>
                <td>{ruledOutBy.map(({ code }) => reasonWords[code].words).join(' ') || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="fine">
        Each answer adds or takes up to three points. The points are our judgement, not research; the article
        gives two rules, and they weigh most.
      </p>
    </section>
  );
}

function Changes({ advice: { changes } }: { readonly advice: FormatAdvice }) {
  return (
    <section>
      <h3>What would change the answer</h3>
      {changes.length === 0 ? (
        <p>No single answer would.</p>
      ) : (
        <ul>
          {changes.map((change) => (
            <li key={`${change.question}-${change.answer}`}>
              {changeWords(change)}: <b>{formatNames[change.format].toLowerCase()}</b>.
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
