/** The changes that the format tool makes, each a function from Programme to Programme. */
import type { FormatDecision, FormatInputs, Programme } from '../../lib/programme/index.ts';

type Change = (p: Programme) => Programme;

export const changeInputs =
  (part: Partial<FormatInputs>): Change =>
  (p) => ({ ...p, format: { ...p.format, inputs: { ...p.format.inputs, ...part } } });

export const decide =
  (decision: FormatDecision | null): Change =>
  (p) => ({ ...p, format: { ...p.format, decision } });
