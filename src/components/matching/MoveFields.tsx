import type { Matching } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ChoiceGroup } from '../controls/Choices.tsx';
import { SelectField } from '../controls/Field.tsx';
import { partnersIn } from './outcome.ts';
import { isOfPair, type Kind, type MoveDraft } from './useMove.ts';

type Props = { readonly p: Programme; readonly matching: Matching; readonly draft: MoveDraft };

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'lock', label: 'Move somebody: pair these two' },
  { value: 'swap', label: 'Give somebody another partner in place of one they have' },
  { value: 'forbid', label: 'Keep these two apart' },
  { value: 'add-place', label: 'Give somebody one more place' },
  { value: 'drop', label: 'Take somebody out who dropped out' },
];

/** What would be changed, and about whom. */
export function MoveFields({ p, matching, draft }: Props) {
  const { kind, first, leaving, second } = draft;
  const pooled = p.shape === 'one-pool';
  const sideOf = (id: string) => p.people.find((person) => person.id === id)?.side;
  const partners = partnersIn(matching);
  const blank = { value: '', label: 'Choose a person' };
  const listed = (fits: (id: string) => boolean) => [
    blank,
    ...p.people.filter(({ id }) => fits(id)).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const across = (id: string): boolean => id !== first && (pooled || sideOf(id) !== sideOf(first));
  const held = partners.get(first) ?? [];
  const firsts =
    kind === 'swap'
      ? listed((id) => partners.has(id))
      : listed((id) => !isOfPair(kind) || pooled || sideOf(id) === 'a');
  return (
    <>
      <ChoiceGroup
        label="What would you change?"
        value={kind}
        options={kinds.filter(({ value }) => !pooled || value !== 'add-place')}
        onChange={draft.setKind}
      />
      <div class="two-fields">
        <SelectField
          label={kind === 'swap' || !isOfPair(kind) ? 'Who?' : 'First person'}
          value={first}
          options={firsts}
          onChange={draft.setFirst}
        />
        {kind === 'swap' && (
          <SelectField
            label="In place of whom?"
            value={leaving}
            options={listed((id) => held.includes(id))}
            onChange={draft.setLeaving}
          />
        )}
        {isOfPair(kind) && (
          <SelectField
            label={kind === 'swap' ? 'Whom do they get?' : 'Second person'}
            value={second}
            options={listed((id) => across(id) && (kind !== 'swap' || !held.includes(id)))}
            onChange={draft.setSecond}
          />
        )}
      </div>
    </>
  );
}
