/** The words of the balance tool. */
import type { Band, Conflict, HardBecause } from '../../lib/balance/index.ts';

export const bandWords: Readonly<Record<Band, string>> = {
  'too-far': 'too far apart',
  balanced: 'balanced',
  'too-alike': 'too alike',
  unknown: 'not known yet',
};

export const conflictWords = (conflict: Conflict): string => {
  switch (conflict.kind) {
    case 'avoid':
      return 'One of them asked, in confidence, not to be put with the other.';
    case 'forbidden':
      return 'You have ruled this pair out.';
    case 'competitor':
      return 'One named the other as a competitor.';
    case 'no-common-dates':
      return 'They share no date.';
    case 'must':
      return `They do not keep a “must” of your definition: ${conflict.name}.`;
  }
};

export const hardWords: Readonly<Record<HardBecause, string>> = {
  'no-answers': 'no answers to compare',
  'nobody-possible': 'nobody on the other side',
  'all-in-conflict': 'a conflict or a broken “must” with everybody',
  'wants-unsaid': 'has not said what they want',
  'wants-unmet': 'nobody offers what they want',
  'offers-unsaid': 'has not said what they offer',
  'offers-unwanted': 'nobody wants what they offer',
  'too-far-from-all': 'too far from everybody',
  'too-alike-to-all': 'too alike to everybody',
};

/** Points as people read them: whole numbers, a dash where nothing is known. */
export const points = (value: number | null): string => (value === null ? '–' : String(Math.round(value)));
