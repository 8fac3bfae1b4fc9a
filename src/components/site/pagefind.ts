/** What this site uses of Pagefind's own script, which stands beside the built pages and is fetched when wanted. */
import { href } from './href.ts';

export type Hit = {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
};

type Found = { readonly results: readonly { readonly data: () => Promise<Hit> }[] };

type Pagefind = {
  readonly options: (options: { readonly baseUrl: string }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly debouncedSearch: (
    query: string | null,
    options: { readonly filters: Readonly<Record<string, string>> },
    wait: number,
  ) => Promise<Found | null>;
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

/**
 * The first pages found and how many there are; null when a newer question has overtaken this one.
 * Without a query, every page that the filters let through.
 */
export async function findPages(
  query: string | null,
  filters: Readonly<Record<string, string>>,
  most: number,
): Promise<{ readonly hits: readonly Hit[]; readonly count: number } | null> {
  const pagefind = await loadPagefind();
  const found = await pagefind.debouncedSearch(query, { filters }, 120);
  if (!found) return null;
  const hits = await Promise.all(found.results.slice(0, most).map((result) => result.data()));
  return { hits, count: found.results.length };
}
