import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';

const line = (most: number) =>
  z.string().trim().min(1, 'must not be empty').max(most, `is one line of at most ${most} characters`);
const sentence = (most: number) =>
  line(most).refine(
    (text) => /[.?!”]$/.test(text),
    'ends with a full stop, a question mark or a quotation mark',
  );
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is made of small letters, digits and single hyphens');
const ingredient = z.int().min(1).max(5);

/** The five ingredients. What the text itself must hold is checked by `guideSections.ts` when the page is built. */
const guides = defineCollection({
  loader: glob({ pattern: '*.mdx', base: 'src/content/guides' }),
  schema: z.strictObject({
    ingredient,
    /** The heading of the guide. The part between asterisks is set in italic: the word that carries the thought. */
    title: line(70).refine((text) => /^[^*]*\*[^*]+\*[^*]*$/.test(text), 'has exactly one *word* in italic'),
    /** The one-sentence claim. */
    claim: sentence(220),
    description: sentence(165),
    /** How long it takes to do, in minutes: the sum of its steps. */
    minutes: z.int().positive(),
    /** For whom those minutes are reckoned: "24 people". */
    timeFor: line(40),
    people: line(80),
    leaveWith: line(100),
    /** What stands in the tool that does this ingredient; null while it is done on paper alone. */
    tool: z.nullable(reference('tools')),
    /** The sentence beside the button. */
    makeYours: sentence(260),
    updated: z.date(),
  }),
});

/** What stands around the five: a chapter has no steps to follow, and prints whole. */
const chapters = defineCollection({
  loader: glob({ pattern: '*.mdx', base: 'src/content/guides/chapters' }),
  schema: z.strictObject({
    /** Where it stands among the chapters. */
    order: z.int().positive(),
    /** What menus and the site map call it. */
    name: line(40),
    /** The heading, with one *word* in italic. */
    title: line(70).refine((text) => /^[^*]*\*[^*]+\*[^*]*$/.test(text), 'has exactly one *word* in italic'),
    /** One line for lists. */
    line: sentence(110),
    lead: sentence(240),
    description: sentence(165),
    readWhen: line(110),
    leaveWith: line(110),
    /** The ingredients that it serves: links on the page, filters in search. */
    ingredients: z.array(ingredient),
    /** The ingredient whose colour it wears; null for ink. */
    accent: z.nullable(ingredient),
    updated: z.date(),
  }),
});

/** A tool's page: its words. The tool itself is mounted by `src/pages/tools/<stem>.astro`. */
const tools = defineCollection({
  loader: glob({ pattern: '*.mdx', base: 'src/content/tools' }),
  schema: z.strictObject({
    title: line(40),
    ingredient,
    /** Where it stands among the tools of the journey. */
    order: z.int().positive(),
    /** One line under the heading. */
    intro: sentence(140),
    /** What it does, for the toolkit's list. */
    does: line(90),
    description: sentence(165),
    needs: line(120),
    leaveWith: line(120),
  }),
});

/** A condition on the answers of a paper: data, never evaluated as code. */
type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { equals: [string, string | number | boolean] }
  | { has: string };
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ equals: z.tuple([z.string().min(1), z.union([z.string(), z.number(), z.boolean()])]) }),
    z.strictObject({ has: z.string().min(1) }),
  ]),
);

/** One clause of a paper a file: `clauses/<paper>/<clause>.md`. */
const clauses = defineCollection({
  loader: glob({ pattern: '*/*.md', base: 'src/content/clauses' }),
  schema: z.looseObject({
    id: slug,
    /** The run-in heading, without a full stop. */
    heading: line(80).refine((text) => !text.endsWith('.'), 'is a heading and takes no full stop'),
    order: z.number(),
    /** The fields that its words name. */
    fields: z.array(z.string().min(1)).default([]),
    when: z.nullable(condition).default(null),
    /** A required clause cannot be switched off. */
    required: z.boolean().default(false),
    /** Shown to the organiser beside the clause. */
    why: line(500),
    version: z.union([z.string(), z.number()]).transform(String),
  }),
});

/** What research found, and how strongly: the only findings that a guide may cite. */
const evidence = defineCollection({
  loader: file('src/content/evidence.yaml'),
  schema: z.strictObject({
    id: slug,
    question: line(80),
    finding: sentence(420),
    authors: line(120),
    year: z.int().min(1950).max(2030),
    /** Journal, volume and page, as far as they are known. */
    published: line(140),
    link: z.nullable(z.url({ protocol: /^https$/ })),
    design: line(80),
    strength: z.enum(['strong', 'fair', 'weak']),
    limits: sentence(300),
    /** What of it was read for this site. */
    read: z.enum(['abstract', 'summary', 'full text']),
    ingredients: z.array(ingredient),
  }),
});

const glossary = defineCollection({
  loader: file('src/content/glossary.yaml'),
  schema: z.strictObject({
    id: slug,
    term: line(40),
    meaning: sentence(420),
    /** A guide or a tool where it is used. */
    see: z.nullable(z.string().regex(/^\/[a-z0-9/-]+\/$/, 'is an address of this site: /guides/balance/')),
    also: z.array(slug).default([]),
  }),
});

export const collections = { guides, chapters, tools, clauses, evidence, glossary };
