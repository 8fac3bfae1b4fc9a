import { controlLine, type Paper, type PaperClause } from '../../lib/papers/index.ts';
import { Blocks, type OnField, Words } from './PaperWords.tsx';
import { charactersIn, crowdOf, endingOf, lengthOf } from './paperEnding.ts';

/** A clause of more characters than this may be parted between two pages (about eight lines). */
const LONG_CLAUSE = 640;
/** A logo fills so much at most, in pixels: 40 mm by 16 mm. Sizes are given, so that pages can be counted at once. */
const LOGO = { width: 151, height: 60 } as const;
/** A row of the box with more characters than this takes the whole width. */
const WIDE_ROW = 52;

type Props = { readonly paper: Paper; readonly onField?: OnField | undefined };

/**
 * One paper as a sheet. With `onField`, every answer and every blank leads to its question;
 * without, it is the bare document that is printed.
 */
export function PaperView({ paper, onField }: Props) {
  const ending = endingOf(paper);
  const split = paper.clauses.length - ending.clauses;
  const last = paper.schedules.at(-1);
  const parted = last ? last.blocks.length - ending.blocks : 0;
  return (
    <article class="sheet" lang="en-GB" data-kind={paper.kind}>
      <Mark logo={paper.control.logo} organisation={paper.control.organisation} />
      <h1>{paper.title}</h1>
      <p class="control">{controlLine(paper.control)}</p>
      <div class="parties">
        <Blocks blocks={paper.opening} onField={onField} />
      </div>
      <Commitments commitments={paper.commitments} onField={onField} />
      {paper.clauses.length > 0 ? <h2>{paper.clausesHeading}</h2> : null}
      <Clauses clauses={paper.clauses.slice(0, split)} onField={onField} />
      {paper.schedules.map((schedule) => (
        <Schedule
          key={schedule.title}
          schedule={schedule}
          to={schedule === last ? parted : undefined}
          onField={onField}
        />
      ))}
      <div class="ending" data-tie={ending.tie}>
        <Clauses clauses={paper.clauses.slice(split)} onField={onField} />
        {last && ending.blocks > 0 ? <Schedule schedule={last} from={parted} onField={onField} /> : null}
        <Signing signing={paper.signing} onField={onField} />
      </div>
    </article>
  );
}

function Mark({ logo, organisation }: Pick<Paper['control'], 'logo' | 'organisation'>) {
  if (!logo) return null;
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
  return (
    <p class="mark">
      <img
        src={logo.url}
        width={Math.round(logo.width * scale)}
        height={Math.round(logo.height * scale)}
        alt={organisation}
      />
    </p>
  );
}

type Part<Key extends keyof Paper> = { readonly [Name in Key]: Paper[Name] } & {
  readonly onField: OnField | undefined;
};

/** Clauses under the numbers that the paper gives them. */
function Clauses({ clauses, onField }: Part<'clauses'>) {
  if (clauses.length === 0) return null;
  return (
    <ol class="clauses" start={clauses[0]?.number}>
      {clauses.map((clause) => (
        <Clause key={clause.id} clause={clause} onField={onField} />
      ))}
    </ol>
  );
}

type ScheduleProps = {
  readonly schedule: Paper['schedules'][number];
  /** The first of its blocks to show; the title stands over the first of all. */
  readonly from?: number | undefined;
  /** The block to stop before. */
  readonly to?: number | undefined;
  readonly onField: OnField | undefined;
};

/** A schedule, or its beginning or its end where the end is kept with the signatures. */
function Schedule({ schedule, from = 0, to = schedule.blocks.length, onField }: ScheduleProps) {
  if (from === to) return null;
  return (
    <section class="schedule">
      {from === 0 ? <h2>{schedule.title}</h2> : null}
      <Blocks blocks={schedule.blocks.slice(from, to)} onField={onField} />
    </section>
  );
}

type ClauseProps = { readonly clause: PaperClause; readonly onField: OnField | undefined };

function Clause({ clause, onField }: ClauseProps) {
  const long = lengthOf(clause.blocks) > LONG_CLAUSE;
  return (
    <li value={clause.number} class={long ? 'long' : undefined}>
      <Blocks blocks={clause.blocks} runIn={clause.heading} onField={onField} />
    </li>
  );
}

function Commitments({ commitments, onField }: Part<'commitments'>) {
  const { heading, rows, note } = commitments;
  if (rows.length === 0) return null;
  const wide = wideRows(rows.map((row) => charactersIn(row.value)));
  return (
    <section class="commit" aria-label={heading}>
      <h2>{heading}</h2>
      <dl>
        {rows.map((row, index) => (
          <div key={row.label} class={wide[index] ? 'wide' : undefined}>
            <dt>{row.label}</dt>
            <dd>
              <Words inlines={row.value} onField={onField} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Words inlines={note} onField={onField} />
      </p>
    </section>
  );
}

/** Which rows take both columns: the long ones, and one left without a neighbour before a long one. */
export function wideRows(lengths: readonly number[]): boolean[] {
  const wide = lengths.map((length) => length > WIDE_ROW);
  let waiting = false;
  wide.forEach((isWide, index) => {
    if (isWide && waiting) wide[index - 1] = true;
    waiting = isWide ? false : !waiting;
  });
  if (waiting) wide[wide.length - 1] = true;
  return wide;
}

function Signing({
  signing,
  onField,
}: {
  readonly signing: Paper['signing'];
  readonly onField: OnField | undefined;
}) {
  const { heading, words, signatories } = signing;
  if (signatories.length === 0) return null;
  return (
    <section class="sign" aria-label={heading} data-crowd={crowdOf(signatories)}>
      <p>
        <b>{heading}.</b> {words}
      </p>
      <ul>
        {signatories.map((signatory, index) => (
          <li key={index}>
            <dl>
              <div class="name">
                <dt>Name</dt>
                <dd>
                  <b>
                    <Words inlines={signatory.name} onField={onField} />
                  </b>
                  {signatory.role === '' ? null : <span class="role">{signatory.role}</span>}
                </dd>
              </div>
              <div>
                <dt>Signature</dt>
                <dd />
              </div>
              <div class="date">
                <dt>Date</dt>
                <dd />
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
