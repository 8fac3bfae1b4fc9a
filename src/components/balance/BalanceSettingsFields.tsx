import { useState } from 'preact/hooks';
import { type Balance, bandFor } from '../../lib/balance/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { CheckGroup } from '../controls/Field.tsx';
import { Stepper } from '../controls/Stepper.tsx';
import { later } from '../later.tsx';
import { update } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import { changeBalance } from './balanceChanges.ts';

type Props = { readonly programme: Programme; readonly balance: Balance };

/** The edges of the band, what the channel suggests, and what may count. */
export function BalanceSettingsFields({ programme: { balance, format }, balance: { lines } }: Props) {
  const guarded = lines.filter(({ isProtected }) => isProtected);
  return (
    <>
      <h2>What you call balanced</h2>
      <Stepper
        label="In common, at least"
        value={balance.low}
        min={0}
        max={balance.high}
        step={5}
        unit="of 100"
        onChange={(low) => update(changeBalance({ low }), 'Lower edge of balance', 'balance-low')}
      />
      <Stepper
        label="In common, at most"
        value={balance.high}
        min={balance.low}
        max={100}
        step={5}
        unit="of 100"
        onChange={(high) => update(changeBalance({ high }), 'Upper edge of balance', 'balance-high')}
      />
      <p class="fine">
        <span class="source" data-s="ours">
          Our suggestion
        </span>{' '}
        40 to 70. It is a judgement, and yours to move.
      </p>
      <ChannelNote channel={format.inputs.channel} low={balance.low} high={balance.high} />
      {guarded.length > 0 && (
        <CheckGroup
          label="Protected characteristics"
          hint={`${guarded.map(({ criterion }) => criterion.name).join(', ')}: asked for, and left out of every number unless you tick this. Nobody should be turned away by it.`}
          options={[{ value: 'count', label: 'Count them as common ground' }]}
          value={balance.countProtected ? ['count'] : []}
          onChange={(ticked) =>
            update(changeBalance({ countProtected: ticked.length > 0 }), 'Protected characteristics')
          }
        />
      )}
      <Formula />
    </>
  );
}

type ChannelProps = {
  readonly channel: Programme['format']['inputs']['channel'];
  readonly low: number;
  readonly high: number;
};

/** The thinner the channel, the more common ground: one study's direction, and our numbers. */
function ChannelNote({ channel, low, high }: ChannelProps) {
  const band = bandFor[channel];
  if (channel === 'in-person' || (band.low === low && band.high === high)) return null;
  return (
    <div class="balance-channel">
      <p class="fine">
        <span class="source" data-s="research">
          Research found
        </span>{' '}
        that mixed groups online gained nothing where groups alike did.{' '}
        <a href={href('/evidence/#difference-and-channel')}>The evidence</a>. You meet{' '}
        {channel === 'online' ? 'online' : 'partly online'}, so we suggest {band.low} to {band.high}.
      </p>
      <p class="btns">
        <button
          class="btn ruled small"
          type="button"
          onClick={() => update(changeBalance(band), `Balance from ${band.low} to ${band.high}`)}
        >
          Use {band.low} to {band.high}
        </button>
      </p>
    </div>
  );
}

const FormulaWords = later(async () => (await import('./FormulaWords.tsx')).FormulaWords);

function Formula() {
  const [open, setOpen] = useState(false);
  return (
    <details class="menu" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>How it is worked out</summary>
      {open && <FormulaWords />}
    </details>
  );
}
