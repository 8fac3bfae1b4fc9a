/** What this site uses of Pagefind's own script, which stands beside the built pages and is fetched when wanted. */
import { href } from './href.ts';
import { contentWords, joined } from './searchWords.ts';

export type Hit = {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
};

type Result = { readonly id: string; readonly score: number; readonly data: () => Promise<Hit> };
type Found = { readonly results: readonly Result[] };
type Filters = Readonly<Record<string, string>>;

type Pagefind = {
  readonly options: (options: { readonly baseUrl: string }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly debouncedSearch: (
    query: string | null,
    options: { readonly filters: Filters },
    wait: number,
  ) => Promise<Found | null>;
  readonly search: (query: string, options: { readonly filters: Filters }) => Promise<Found>;
};

let loaded: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ href('/pagefind/pagefind.js'))) as Pagefind;
  await pagefind.options({ baseUrl: href('/') });
  await pagefind.init();
  return pagefind;
}

/** Fetches the index; a failed attempt is tried again by the next call. */
export function loadPagefind(): Promise<Pagefind> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** Fewer pages than this with every word of a question, and pages with some of its words follow them. */
const few = 3;

/** Pages with all of the words, then, where those are few, pages with some. */
async function widened(pagefind: Pagefind, found: Found, words: readonly string[], filters: Filters) {
  if (found.results.length >= few || words.length < 2) return found.results;
  const single = await Promise.all(words.map((word) => pagefind.search(word, { filters })));
  const known = new Set(found.results.map(({ id }) => id));
  const more = joined(single.map(({ results }) => results)).filter(({ id }) => !known.has(id));
  return [...found.results, ...more];
}

/**
 * The first pages found and how many there are; null when a newer question has overtaken this one.
 * Without a query, every page that the filters let through.
 */
export async function findPages(
  query: string | null,
  filters: Filters,
  most: number,
): Promise<{ readonly hits: readonly Hit[]; readonly count: number } | null> {
  const pagefind = await loadPagefind();
  const words = contentWords(query ?? '');
  const found = await pagefind.debouncedSearch(words.join(' ') || query, { filters }, 120);
  if (!found) return null;
  const results = await widened(pagefind, found, words, filters);
  const hits = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return { hits, count: results.length };
}
