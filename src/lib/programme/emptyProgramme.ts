import type { BalanceSettings, FormatInputs, PaperChoices, Programme } from './schema.ts';
import { programmeVersion } from './version.ts';

/** A paper as the standard has it, with nothing decided. */
export const untouchedPaper: PaperChoices = {
  answers: {},
  each: {},
  documentVersion: 1,
  start: null,
  accepted: null,
  changes: {},
  added: [],
  order: [],
  discussion: {},
};

/** The questions about the format before anybody has answered them. */
export const untouchedFormat: FormatInputs = {
  people: null,
  needs: 'mixed',
  experienced: 'no',
  variety: 'varied',
  trust: 'some',
  facilitator: 'members',
  attendance: 'most',
  channel: 'in-person',
  competitors: 'none',
  hours: 3,
  meetings: 6,
  slots: 1,
  minutes: 150,
};

/** Nothing said yet about what either side brings and may ask. */
export const untouchedSides: Programme['peer']['sides'] = {
  a: { offers: [], asks: [] },
  b: { offers: [], asks: [] },
};

/** The band that the playbook suggests, and nothing else decided. */
export const untouchedBalance: BalanceSettings = { low: 40, high: 70, countProtected: false, links: [] };

/**
 * A programme with nothing in it yet, and the defaults that the playbook suggests.
 * `id` is the caller's: it names the programme in this browser's storage.
 */
export const emptyProgramme = (id: string): Programme => ({
  version: programmeVersion,
  id,
  example: null,
  name: '',
  organisation: '',
  logo: null,
  lead: { name: '', contact: '' },
  start: null,
  event: null,
  timeZone: '',
  print: { size: 'A4', dateStyle: 'day-first', currency: 'GBP' },
  shape: 'two-sided',
  sideNames: {
    a: { one: 'founder', many: 'founders' },
    b: { one: 'peer mentor', many: 'peer mentors' },
  },
  peer: { criteria: [], nature: '', offered: [], notOffered: [], sides: untouchedSides },
  format: { inputs: untouchedFormat, decision: null },
  balance: untouchedBalance,
  people: [],
  ballots: [],
  exclusions: [],
  forbidden: [],
  required: [],
  handChanges: [],
  matching: {
    method: 'greedy-maximum',
    whose: null,
    proposing: 'a',
    unranked: 'never',
    mutual: null,
    fitTies: true,
    ruleOut: false,
    seed: 1,
  },
  match: null,
  constitution: untouchedPaper,
  contract: untouchedPaper,
  sheets: {},
});

/** A person of whom only the name is known, and the side where there are two. */
export const newPerson = (id: string, name: string, side: 'a' | 'b' | null): Programme['people'][number] => ({
  id,
  name,
  side,
  aliases: [],
  members: [],
  business: '',
  contact: '',
  availability: '',
  notes: '',
  offers: [],
  seeks: [],
  capacity: 1,
  minimum: 0,
  answers: {},
});
