import { formatDate } from '../../lib/dates.ts';
import type { Programme } from '../../lib/programme/index.ts';
import type { Row } from './CheckStep.tsx';

/** The facts of the programme, as they stand on its papers. */
export function programmeRows({ name, organisation, start, lead, print }: Programme): readonly Row[] {
  const row = (field: string, label: string, words: string, missing = 'still to fill in'): Row => ({
    field,
    label,
    words,
    whose: words === '' ? missing : '',
  });
  return [
    row('programmeName', 'Name of the programme', name),
    row('organisation', 'Organisation', organisation, 'left out'),
    row('startDate', 'First day of the term', start === null ? '' : formatDate(start, print.dateStyle)),
    row('leadName', 'Programme lead', lead.name),
    row('leadContact', 'How to reach the lead', lead.contact),
    row('paperSize', 'Paper size', print.size === 'A4' ? 'A4' : 'US Letter'),
    row('dateStyle', 'Dates on paper', formatDate('2026-12-08', print.dateStyle)),
    row('currency', 'Currency', print.currency),
  ];
}
