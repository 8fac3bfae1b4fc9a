import type { Programme } from '../../src/lib/programme/index.ts';
import { givingAndTaking } from '../papers/springCohort.ts';

/** The spring cohort with a day for its event and answers to what the planning papers ask. */
export const planned = (): Programme => ({
  ...givingAndTaking('two-sided'),
  event: '2026-12-01',
  sheets: {
    brief: {
      documentVersion: 2,
      answers: {
        documentDate: '2026-09-28',
        sponsor: 'The vice-dean for enterprise',
        why: 'Twenty founders asked for it last year, and nobody had time.',
        forWhom:
          'Founders in their first three years who have customers. Not for those who still look for an idea',
        after: 'Somebody to ring, and one decision taken that had been put off',
        people: 24,
        budget: { amount: 1200, currency: 'GBP' },
      },
    },
    'privacy-note': { documentVersion: 1, answers: { documentDate: '2026-09-28' } },
  },
});
