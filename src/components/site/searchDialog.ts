/** The search: a dialog made when it is first wanted, filled from Pagefind's index. */
import { href } from './href.ts';
import { findPages, loadPagefind } from './pagefind.ts';
import { markup } from './searchMarkup.ts';
import { anchor, resultItem } from './searchResults.ts';

/** Results shown at once; more than this, and a better question helps more than a longer list. */
const most = 12;
const tries = ['odd number', 'no-show', 'confidential', 'how long', 'ties'];

let dialog: HTMLDialogElement | undefined;
/** Where the reader was, and is again when the search closes. */
let origin: HTMLElement | undefined;

/** Opens the search and puts the cursor into its field, behind `typed` if there is any. Closed, it gives the focus back to `from`. */
export function openSearch(from: HTMLElement | undefined, typed: string): void {
  dialog ??= build();
  if (!dialog.open) {
    origin = from;
    dialog.showModal();
  }
  const input = part<HTMLInputElement>('input');
  input.focus();
  input.select();
  if (typed) {
    input.setRangeText(typed, 0, input.value.length, 'end');
    void search();
  }
  void loadPagefind().catch(showUnavailable);
}

function part<Kind extends HTMLElement>(selector: string): Kind {
  const found = dialog?.querySelector<Kind>(selector);
  if (!found) throw new Error(`The search dialog has no ${selector}`);
  return found;
}

function build(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'search';
  made.setAttribute('aria-label', 'Search');
  made.innerHTML = markup;
  document.body.append(made);
  dialog = made;
  part<HTMLInputElement>('input').addEventListener('input', () => void search());
  for (const select of made.querySelectorAll('select'))
    select.addEventListener('change', () => void search());
  made.addEventListener('keydown', closeByKey);
  made.addEventListener('keydown', moveByKey);
  made.addEventListener('click', ({ target, ctrlKey, metaKey }) => {
    // A click beside the dialog, or on a result, which may be a part of this very page.
    const follows = target instanceof Element && target.closest('a') && !ctrlKey && !metaKey;
    if (target === made || follows) made.close();
  });
  made.addEventListener('close', () => origin?.focus());
  showStart();
  return made;
}

function filters(): Readonly<Record<string, string>> {
  const selects = [...(dialog?.querySelectorAll<HTMLSelectElement>('[data-filter]') ?? [])];
  return Object.fromEntries(
    selects.filter(({ value }) => value).map(({ dataset, value }) => [dataset.filter, value]),
  );
}

/** Counts the questions, so that a slow answer never replaces a newer one. */
let asked = 0;

async function search(): Promise<void> {
  const mine = ++asked;
  const query = part<HTMLInputElement>('input').value.trim();
  const chosen = filters();
  if (!query && Object.keys(chosen).length === 0) return showStart();
  try {
    const found = await findPages(query || null, chosen, most);
    if (!found || mine !== asked) return;
    if (found.count === 0) return showNothing(query, Object.keys(chosen).length > 0);
    say(countWords(found.count));
    const list = document.createElement('ol');
    list.append(...found.hits.map(resultItem));
    part('[data-list]').replaceChildren(list);
  } catch {
    if (mine === asked) showUnavailable();
  }
}

function countWords(count: number): string {
  if (count === 1) return 'One page';
  return count > most ? `The first ${most} of ${count} pages` : `${count} pages`;
}

function say(words: string): void {
  part('.search-status').textContent = words;
}

/** What stands where results would: a sentence, the ways on as buttons, and the site map. */
function fillEmpty(sentence: string, ways: readonly HTMLElement[]): void {
  const box = document.createElement('div');
  box.className = 'search-empty';
  const words = document.createElement('p');
  words.textContent = sentence;
  box.append(words);
  if (ways.length > 0) {
    const row = document.createElement('p');
    row.className = 'btns';
    row.append(...ways);
    box.append(row);
  }
  const more = document.createElement('p');
  more.append('Or read the ', anchor(href('/site-map/'), 'site map'), ': every page on one sheet.');
  box.append(more);
  part('[data-list]').replaceChildren(box);
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn ruled small';
  made.textContent = words;
  made.addEventListener('click', () => {
    act();
    part('input').focus();
    void search();
  });
  return made;
}

const suggestions = (): readonly HTMLElement[] =>
  tries.map((words) =>
    button(words, () => {
      part<HTMLInputElement>('input').value = words;
    }),
  );

const allPages = (): HTMLElement =>
  button('Look in every page', () => {
    for (const select of dialog?.querySelectorAll('select') ?? []) select.value = '';
  });

function showStart(): void {
  say('');
  fillEmpty('Guides, tools, evidence and glossary. Try one of these:', suggestions());
}

function showNothing(query: string, filtered: boolean): void {
  say('Nothing found');
  if (filtered) fillEmpty(`Nothing here speaks of “${query}”, but other pages may.`, [allPages()]);
  else
    fillEmpty(`No page speaks of “${query}”. Try a shorter or plainer word, or one of these:`, suggestions());
}

function showUnavailable(): void {
  say('');
  fillEmpty(
    'The search index could not be fetched. You may be offline, or this copy was built without search.',
    [],
  );
}

/** A search field would keep Escape to empty itself; here it closes the dialog, whatever stands in the field. */
function closeByKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  dialog?.close();
}

/** Arrow keys walk from the field through the links and back; Enter in the field opens the first. */
function moveByKey(event: KeyboardEvent): void {
  const input = part<HTMLInputElement>('input');
  const links = [...part('[data-list]').querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const inField = document.activeElement === input;
  if (event.key === 'Enter' && inField) {
    event.preventDefault();
    part('[data-list]').querySelector<HTMLAnchorElement>('ol a')?.click();
  } else if (event.key === 'ArrowDown' && (inField || at >= 0)) {
    event.preventDefault();
    links[Math.min(at + 1, links.length - 1)]?.focus();
  } else if (event.key === 'ArrowUp' && at >= 0) {
    event.preventDefault();
    if (at === 0) input.focus();
    else links[at - 1]?.focus();
  }
}
