/**
 * What a Programme is: everything that an organiser typed or decided, and nothing derived.
 *
 * Every field is always there; "nothing yet" is an empty string, an empty list or null.
 * A change of shape takes a new version and a migration (`migrations.ts`).
 */
import * as z from 'zod/mini';
import { longestLogo } from './limits.ts';
import {
  type answer,
  type answers,
  type clauseChange,
  type ownClause,
  paperChoices,
  sheet,
} from './paperSchema.ts';
import { date, id, ids, most, pairs, text, texts } from './values.ts';
import { programmeVersion } from './version.ts';

const side = z.enum(['a', 'b']);

export const criterionSchema = z.readonly(
  z.object({
    id,
    /** The entry of the menu it came from; null for one's own. */
    menu: z.nullable(id),
    family: z.enum(['person', 'career', 'company', 'market', 'place', 'journey', 'need', 'bounds', 'own']),
    name: text,
    question: text,
    type: z.enum(['number', 'band', 'one-of', 'many-of', 'yes-no', 'text']),
    options: texts,
    /** Who answers it: everyone, or one side. */
    asked: z.enum(['everyone', 'a', 'b']),
    relation: z.enum(['same', 'near', 'different', 'irrelevant']),
    need: z.enum(['must', 'should', 'nice']),
    /** 1 (little) to 5 (much). */
    weight: z.number().check(z.int(), z.gte(1), z.lte(5)),
    /** What "near" means, in the criterion's own unit or in steps of its bands; null where it does not apply. */
    near: z.nullable(z.number()),
    reason: text,
  }),
);

export const personSchema = z.readonly(
  z.object({
    id,
    name: text,
    /** The side in a two-sided programme; null in one pool. */
    side: z.nullable(side),
    /** Other spellings that the organiser has accepted for this person. */
    aliases: texts,
    /** The people of a team that takes part as one; empty for a single person. */
    members: texts,
    business: text,
    contact: text,
    /** When they can meet, and anything else worth knowing, in their own words. */
    availability: text,
    notes: text,
    offers: texts,
    seeks: texts,
    /** How many partners this person may have, 0 or more. */
    capacity: z.number().check(z.int(), z.gte(0), z.lte(1000)),
    /** How many partners this person must have at least; 0 asks for none. */
    minimum: z.number().check(z.int(), z.gte(0), z.lte(1000)),
    /** Answers by criterion id. */
    answers: z.readonly(z.record(id, z.union([text, z.number(), z.boolean(), texts]))),
  }),
);

export const ballotSchema = z.readonly(
  z.object({
    voter: id,
    /** Several ids in a tier is a tie; ranks rise and may have gaps. */
    tiers: z.readonly(
      z
        .array(z.readonly(z.object({ rank: z.number().check(z.int(), z.gte(1)), ids })))
        .check(z.maxLength(most)),
    ),
  }),
);

const method = z.enum([
  'greedy-maximum',
  'generous-maximum',
  'rank-maximal',
  'minimum-total-rank',
  'stable',
  'best-fit',
  'lottery',
]);

const matchSettings = z.readonly(
  z.object({
    method,
    /** Whose ranks count; null: every side that ranked. */
    whose: z.nullable(z.enum(['a', 'b', 'both'])),
    proposing: side,
    unranked: z.enum(['never', 'last-resort']),
    /** Must both have ranked each other? null: the method's own default. */
    mutual: z.nullable(z.boolean()),
    /** Whether what the rankings leave open goes by balance before it goes by draw. */
    fitTies: z.boolean(),
    /** Whether pairs with a conflict, or that break a *must*, are kept apart. */
    ruleOut: z.boolean(),
    seed: z.number().check(z.int(), z.gte(0)),
  }),
);

const adoptedMatch = z.readonly(
  z.object({
    settings: matchSettings,
    pairs,
    groups: z.readonly(z.array(ids).check(z.maxLength(most))),
    leftOver: ids,
    adoptedOn: date,
  }),
);

/** A small picture as a data URL: a raster that this browser has drawn itself, never what was uploaded. */
const logo = z.readonly(
  z.object({
    url: z
      .string()
      .check(z.maxLength(longestLogo), z.regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z\d+/]+={0,2}$/)),
    /** In pixels. */
    width: z.number().check(z.int(), z.gte(1), z.lte(2000)),
    height: z.number().check(z.int(), z.gte(1), z.lte(2000)),
  }),
);

/** What one side brings to the mentorship, and may ask of the other. */
const giveAndTake = z.readonly(z.object({ offers: texts, asks: texts }));

/** Who changed the match by hand, how, and why. */
const handChange = z.readonly(
  z.object({
    /** `required` and `forbidden` rule on a pair; `place` gives somebody one more; `dropped` takes somebody out. */
    rule: z.enum(['required', 'forbidden', 'place', 'dropped']),
    /** Both of the pair, or whoever has the place; nobody where somebody was taken out. */
    ids: z.readonly(z.array(id).check(z.maxLength(2))),
    /** Of somebody who was taken out, the name; else empty. */
    name: text,
    by: text,
    why: text,
  }),
);

/** What the organiser answered about pairs and groups. */
const formatInputs = z.readonly(
  z.object({
    /** How many take part; null: as many as are listed. */
    people: z.nullable(z.number().check(z.int(), z.gte(2), z.lte(1000))),
    /** Could one known person answer what people need, or nobody in particular? */
    needs: z.enum(['specific', 'mixed', 'open']),
    /** Is somebody with long experience of it known, and willing? */
    experienced: z.enum(['yes', 'no']),
    variety: z.enum(['same', 'varied']),
    trust: z.enum(['some', 'deep']),
    facilitator: z.enum(['organiser', 'members', 'nobody']),
    attendance: z.enum(['all', 'most', 'doubtful']),
    channel: z.enum(['in-person', 'mixed', 'online']),
    competitors: z.enum(['none', 'some', 'many']),
    /** Hours that a person can give in a month. */
    hours: z.number().check(z.gte(0), z.lte(40)),
    meetings: z.number().check(z.int(), z.gte(1), z.lte(60)),
    /** Main slots in one meeting of a group. */
    slots: z.number().check(z.int(), z.gte(1), z.lte(12)),
    /** Length of a group's meeting, in minutes. */
    minutes: z.number().check(z.int(), z.gte(30), z.lte(600)),
  }),
);

/** The format that the organiser decided on, and why. */
const formatDecision = z.readonly(
  z.object({
    format: z.enum(['pair', 'trio', 'group', 'group-with-pairs']),
    reason: text,
    /** When to look at it again; null: not said. */
    reviewOn: z.nullable(date),
  }),
);

/** The organiser's word on whether an offer meets a want, whatever the words say. */
const judgedLink = z.readonly(z.object({ want: text, offer: text, meets: z.boolean() }));
const percent = z.number().check(z.int(), z.gte(0), z.lte(100));

/** The parts of a Programme, each with its own schema, so that a damaged file can be opened part by part. */
export const parts = {
  version: z.literal(programmeVersion),
  id,
  /** Which example this is, or null for somebody's own. */
  example: z.nullable(z.enum(['founders-and-mentors', 'one-pool'])),
  name: text,
  organisation: text,
  /** Printed at the head of every paper; null: none. */
  logo: z.nullable(logo),
  lead: z.readonly(z.object({ name: text, contact: text })),
  /** The first day of the term; null while unknown. */
  start: z.nullable(date),
  /** The day of the speed meetings; null while unknown. */
  event: z.nullable(date),
  timeZone: text,
  print: z.readonly(
    z.object({
      size: z.enum(['A4', 'Letter']),
      dateStyle: z.enum(['day-first', 'month-first']),
      /** ISO 4217 */
      currency: z.string().check(z.length(3)),
    }),
  ),
  shape: z.enum(['two-sided', 'one-pool']),
  /** What the organiser calls one, and several, of each side. */
  sideNames: z.readonly(
    z.object({
      a: z.readonly(z.object({ one: text, many: text })),
      b: z.readonly(z.object({ one: text, many: text })),
    }),
  ),
  peer: z.readonly(
    z.object({
      criteria: z.readonly(z.array(criterionSchema).check(z.maxLength(100))),
      /** What the mentorship is, in the organiser's words. */
      nature: text,
      offered: texts,
      notOffered: texts,
      /** The same by side; in one pool only `a` is asked. */
      sides: z.readonly(z.object({ a: giveAndTake, b: giveAndTake })),
    }),
  ),
  format: z.readonly(z.object({ inputs: formatInputs, decision: z.nullable(formatDecision) })),
  balance: z.readonly(
    z.object({
      /** The band of commonality called balanced, in points of 100. */
      low: percent,
      high: percent,
      /** Whether protected characteristics that people were asked about count as common ground. */
      countProtected: z.boolean(),
      links: z.readonly(z.array(judgedLink).check(z.maxLength(2000))),
    }),
  ),
  people: z.readonly(z.array(personSchema).check(z.maxLength(most))),
  ballots: z.readonly(z.array(ballotSchema).check(z.maxLength(most))),
  /** "Not with", in confidence: asked for by a person. */
  exclusions: pairs,
  /** Decided by the organiser. */
  forbidden: pairs,
  required: pairs,
  handChanges: z.readonly(z.array(handChange).check(z.maxLength(most))),
  matching: matchSettings,
  match: z.nullable(adoptedMatch),
  constitution: paperChoices,
  contract: paperChoices,
  /** The smaller papers (brief, plan, application form, letters …) by id. */
  sheets: z.readonly(z.record(id, sheet)),
};

export const programmeSchema = z.readonly(z.object(parts));

export type Programme = z.infer<typeof programmeSchema>;
export type Person = z.infer<typeof personSchema>;
export type Criterion = z.infer<typeof criterionSchema>;
export type Ballot = z.infer<typeof ballotSchema>;
export type Method = z.infer<typeof method>;
export type MatchSettings = z.infer<typeof matchSettings>;
export type AdoptedMatch = z.infer<typeof adoptedMatch>;
export type Answer = z.infer<typeof answer>;
export type Answers = z.infer<typeof answers>;
export type ClauseChange = z.infer<typeof clauseChange>;
export type OwnClause = z.infer<typeof ownClause>;
export type Logo = z.infer<typeof logo>;
export type PaperChoices = z.infer<typeof paperChoices>;
export type Sheet = z.infer<typeof sheet>;
export type HandChange = z.infer<typeof handChange>;
export type GiveAndTake = z.infer<typeof giveAndTake>;
export type FormatInputs = z.infer<typeof formatInputs>;
export type FormatDecision = z.infer<typeof formatDecision>;
export type BalanceSettings = Programme['balance'];
export type Side = z.infer<typeof side>;
