import { type Programme, programmeVersion } from './schema.ts';

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
  lead: { name: '', contact: '' },
  start: null,
  timeZone: '',
  print: { size: 'A4', dateStyle: 'day-first', currency: 'GBP' },
  shape: 'two-sided',
  sideNames: {
    a: { one: 'founder', many: 'founders' },
    b: { one: 'peer mentor', many: 'peer mentors' },
  },
  peer: { criteria: [], nature: '', offered: [], notOffered: [] },
  people: [],
  ballots: [],
  exclusions: [],
  forbidden: [],
  required: [],
  matching: {
    method: 'greedy-maximum',
    whose: null,
    proposing: 'a',
    unranked: 'never',
    mutual: null,
    seed: 1,
  },
  match: null,
  constitution: { answers: {}, each: {}, documentVersion: 1 },
  contract: { answers: {}, each: {}, documentVersion: 1 },
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
  offers: [],
  seeks: [],
  capacity: 1,
  answers: {},
});
