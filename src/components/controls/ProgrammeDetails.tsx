import { later } from '../later.tsx';
import { programme, update } from '../programmeStore.ts';
import { SelectField, TextField } from './Field.tsx';

const LogoField = later(async () => (await import('../papers/LogoField.tsx')).LogoField);

/** The facts that every paper needs: whose programme it is, when it starts, whom to write to. */
export function ProgrammeDetails() {
  const { name, organisation, lead, start, print } = programme.value;
  return (
    <>
      <div data-question="programmeName">
        <TextField
          label="Name of the programme"
          value={name}
          onChange={(value) => update((p) => ({ ...p, name: value }), 'Name of the programme', 'name')}
        />
      </div>
      <div data-question="organisation">
        <TextField
          label="Organisation"
          value={organisation}
          onChange={(value) => update((p) => ({ ...p, organisation: value }), 'Organisation', 'organisation')}
        />
      </div>
      <LogoField />
      <div data-question="startDate">
        <TextField
          label="First day of the term"
          hint="Month six, and every date on the papers, is counted from here."
          type="date"
          value={start ?? ''}
          onChange={(value) =>
            update((p) => ({ ...p, start: value === '' ? null : value }), 'First day of the term')
          }
        />
      </div>
      <div data-question="leadName">
        <TextField
          label="Programme lead"
          hint="The person to turn to when something is wrong."
          value={lead.name}
          onChange={(value) =>
            update((p) => ({ ...p, lead: { ...p.lead, name: value } }), 'Programme lead', 'lead')
          }
        />
      </div>
      <div data-question="leadContact">
        <TextField
          label="How to reach the programme lead"
          value={lead.contact}
          onChange={(value) =>
            update((p) => ({ ...p, lead: { ...p.lead, contact: value } }), 'How to reach the lead', 'contact')
          }
        />
      </div>
      <div data-question="paperSize">
        <SelectField
          label="Paper size"
          value={print.size}
          options={[
            { value: 'A4', label: 'A4' },
            { value: 'Letter', label: 'US Letter' },
          ]}
          onChange={(size) => update((p) => ({ ...p, print: { ...p.print, size } }), 'Paper size')}
        />
      </div>
      <div data-question="dateStyle">
        <SelectField
          label="Dates on paper"
          value={print.dateStyle}
          options={[
            { value: 'day-first', label: '8 December 2026' },
            { value: 'month-first', label: 'December 8, 2026' },
          ]}
          onChange={(dateStyle) =>
            update((p) => ({ ...p, print: { ...p.print, dateStyle } }), 'Dates on paper')
          }
        />
      </div>
      <div data-question="currency">
        <SelectField
          label="Currency"
          value={print.currency}
          options={currencyOptions(print.currency)}
          onChange={(currency) => update((p) => ({ ...p, print: { ...p.print, currency } }), 'Currency')}
        />
      </div>
    </>
  );
}

const currencies = [
  { value: 'GBP', label: 'Pounds sterling (£)' },
  { value: 'EUR', label: 'Euros (€)' },
  { value: 'USD', label: 'US dollars ($)' },
  { value: 'CAD', label: 'Canadian dollars' },
  { value: 'AUD', label: 'Australian dollars' },
  { value: 'CHF', label: 'Swiss francs' },
  { value: 'PLN', label: 'Polish złoty' },
  { value: 'INR', label: 'Indian rupees' },
  { value: 'ZAR', label: 'South African rand' },
] as const;

const currencyOptions = (present: string) =>
  currencies.some(({ value }) => value === present)
    ? currencies
    : [...currencies, { value: present, label: present }];
