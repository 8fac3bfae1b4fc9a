import { usualNear } from '../../lib/balance/index.ts';
import type { Criterion } from '../../lib/programme/index.ts';
import { Stepper } from '../controls/Stepper.tsx';
import type { ChangeCriterion } from './CriterionEditor.tsx';

type Props = { readonly criterion: Criterion; readonly change: ChangeCriterion };

/** How far apart "near" may be, where answers have a distance. */
export function NearField({ criterion, change }: Props) {
  const { type, relation, near } = criterion;
  if (relation !== 'near' || (type !== 'number' && type !== 'band')) return null;
  const steps = type === 'band';
  return (
    <Stepper
      label="How far apart is still near?"
      hint={steps ? 'In steps of the list of answers.' : undefined}
      value={near ?? usualNear[type]}
      min={steps ? 1 : 0}
      max={steps ? 20 : 1000}
      unit={steps ? (near === 1 ? 'step' : 'steps') : 'at most'}
      onChange={(value) => change({ near: value }, 'near', 'near')}
    />
  );
}
