/** What can be told of a criterion by itself. */
import type { Criterion, Programme } from '../programme/index.ts';

/** Criteria that say something about who is a peer; one that is irrelevant is asked, but does not define. */
export const definingCriteria = (peer: Programme['peer']): readonly Criterion[] =>
  peer.criteria.filter(({ relation }) => relation !== 'irrelevant');

/** Menu entries that touch a characteristic protected by equality law in many countries. */
const protectedEntries: ReadonlySet<string> = new Set(['age', 'gender', 'migrant', 'carer']);

/** Words that name such a characteristic in a criterion of one's own. */
const protectedWords =
  /\b(?:age|ages|gender|sex|sexual|sexuality|orientation|pregnan\w*|maternity|marri\w*|marital|race|racial|ethnic\w*|nationality|religio\w*|faith|belief|disab\w*|health|migrant|migration|carer|transgender)\b/iu;

/** Whether a criterion touches a protected characteristic, by its menu entry or by its name and question. */
export const isProtected = ({ menu, name, question }: Criterion): boolean =>
  menu === null ? protectedWords.test(`${name} ${question}`) : protectedEntries.has(menu);
