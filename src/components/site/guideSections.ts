/** The parts of a guide, in their order, each a `<Part is="…">` in its file with a heading of the second level. */
export const guideParts = ['why', 'when', 'steps', 'example', 'wrong'] as const;
export type GuidePart = (typeof guideParts)[number];

/** How long a guide of an ingredient may be, in words of running text. */
const shortest = 1200;
const longest = 2000;

/** The minutes of every step in a guide's text, in order. */
export function stepMinutes(body: string): readonly number[] {
  return [...body.matchAll(/<Step\b[^>]*\bminutes=\{(\d+)\}/g)].map((found) => Number(found[1]));
}

/** The words of a guide's text: tags, attributes and marks of Markdown are passed over. */
export function countWords(body: string): number {
  return body.replace(/<[^>]*>|\{[^}]*\}/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

/**
 * What a guide still lacks, in words for whoever writes it; empty when it is whole.
 * `body` is the text of its file without the front matter; `minutes` is what the front matter promises.
 */
export function missingFrom(body: string, minutes: number): readonly string[] {
  const parts = [...body.matchAll(/<Part is="(\w+)">\s*\n+(##? [^\n]+)?/g)];
  const found = parts.map((part) => part[1]);
  const steps = stepMinutes(body);
  const total = steps.reduce((sum, one) => sum + one, 0);
  const checks: readonly (readonly [boolean, string])[] = [
    ...guideParts.map((part) => [found.includes(part), `the part <Part is="${part}">`] as const),
    [
      found.join() === guideParts.join(),
      `its parts once each and in the order ${guideParts.join(', ')} (found ${found.join(', ')})`,
    ],
    [
      parts.every((part) => part[2]?.startsWith('## ')),
      'a heading of the second level at the top of each part',
    ],
    [/<Panel\b/.test(body), 'what the panel said: <Panel who="…">'],
    [
      /<Research\b|<Ours\b/.test(body),
      'research or our own suggestion, marked as such: <Research row="…"> or <Ours>',
    ],
    [steps.length >= 3, `three steps or more, each <Step title="…" minutes={…}> (found ${steps.length})`],
    [
      total === minutes,
      `steps whose minutes add up to the ${minutes} of its front matter (they make ${total})`,
    ],
    [/<Say>/.test(body), 'words to say: <Say>'],
    [/<Wrong\b/.test(body), 'what goes wrong, each <Wrong title="…">'],
    [countWords(body) >= shortest, `${shortest} words (found ${countWords(body)})`],
    [countWords(body) <= longest, `at most ${longest} words (found ${countWords(body)})`],
  ];
  return checks.filter(([there]) => !there).map(([, words]) => words);
}

/** Stops the build when a guide lacks something, with its file and all that is missing. */
export function demandWhole(file: string, body: string, minutes: number): void {
  const missing = missingFrom(body, minutes);
  if (missing.length > 0)
    throw new Error(`${file} is not a whole guide. It lacks:\n- ${missing.join('\n- ')}`);
}
