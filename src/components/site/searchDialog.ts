/** The search: a dialog made when it is first wanted, filled from Pagefind's index. */
import { href } from './href.ts';
import { ingredients } from './ingredients.ts';
import { findPages, type Hit, loadPagefind } from './pagefind.ts';

/** Results shown at once; more than this, and a better question helps more than a longer list. */
const most = 12;
const kinds = ['Guide', 'Tool', 'Reference', 'About'];
const tries = ['odd number', 'no-show', 'confidential', 'how long', 'ties'];

const options = (all: string, pairs: readonly (readonly [string, string])[]) =>
  [
    `<option value="">${all}</option>`,
    ...pairs.map(([value, text]) => `<option value="${value}">${text}</option>`),
  ].join('');

const markup = `
  <form class="search-head" method="dialog" role="search">
    <input type="search" aria-label="Search the playbook" placeholder="Search the playbook" autocomplete="off" spellcheck="false" enterkeyhint="search">
    <button class="btn ruled small" value="close">Close</button>
  </form>
  <div class="search-filters">
    <label>Kind <select data-filter="kind">${options(
      'everything',
      kinds.map((kind) => [kind, kind] as const),
    )}</select></label>
    <label>Ingredient <select data-filter="ingredient">${options(
      'any',
      ingredients.map(({ number, title }) => [String(number), `${number}. ${title}`] as const),
    )}</select></label>
  </div>
  <div class="search-results" tabindex="-1">
    <p class="search-status" role="status"></p>
    <div data-list></div>
  </div>
  <p class="search-keys"><span>Up and down to move</span><span>Enter to open</span><span>Escape to close</span></p>`;

let dialog: HTMLDialogElement | undefined;

/** Opens the search and puts the cursor into its field. */
export function openSearch(): void {
  dialog ??= build();
  if (!dialog.open) dialog.showModal();
  const input = part<HTMLInputElement>('input');
  input.focus();
  input.select();
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
  made.addEventListener('keydown', moveByKey);
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  showStart();
  return made;
}

function filters(): Readonly<Record<string, string>> {
  const selects = [...(dialog?.querySelectorAll<HTMLSelectElement>('[data-filter]') ?? [])];
  return Object.fromEntries(
    selects.filter(({ value }) => value).map(({ dataset, value }) => [dataset.filter, value]),
  );
}

async function search(): Promise<void> {
  const query = part<HTMLInputElement>('input').value.trim();
  if (!query) return showStart();
  try {
    const found = await findPages(query, filters(), most);
    if (!found) return;
    if (found.count === 0) return showNothing(query);
    say(found.count === 1 ? 'One page' : `${found.count} pages`);
    const list = document.createElement('ol');
    list.append(...found.hits.map(item));
    part('[data-list]').replaceChildren(list);
  } catch {
    showUnavailable();
  }
}

function say(words: string): void {
  part('.search-status').textContent = words;
}

/** One page, and up to two of its sections. */
function item(hit: Hit): HTMLLIElement {
  const one = document.createElement('li');
  const title = (hit.meta.title ?? '').replace(/ – The Peer Mentoring Playbook$/, '');
  const kind = hit.filters.kind?.[0] ?? '';
  const link = anchor(hit.url, '');
  link.innerHTML = `<b></b><span class="label"></span><p>${hit.excerpt}</p>`;
  link.querySelector('b')?.append(title);
  link.querySelector('.label')?.append(kind);
  const sections = hit.sub_results.filter(({ url }) => url.includes('#')).slice(0, 2);
  one.append(link, ...sections.map(({ url, title: heading }) => anchor(url, heading, 'sub')));
  return one;
}

function anchor(url: string, words: string, name = ''): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = words;
  link.className = name;
  return link;
}

function fillEmpty(paragraph: string, suggest: boolean): void {
  const box = document.createElement('div');
  box.className = 'search-empty';
  const words = document.createElement('p');
  words.textContent = paragraph;
  box.append(words);
  if (suggest) box.append(suggestions());
  const more = document.createElement('p');
  more.append('Or read the ', anchor(href('/site-map/'), 'site map'), ': every page on one sheet.');
  box.append(more);
  part('[data-list]').replaceChildren(box);
}

function suggestions(): HTMLParagraphElement {
  const row = document.createElement('p');
  row.className = 'btns';
  row.append(
    ...tries.map((words) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn ruled small';
      button.textContent = words;
      button.addEventListener('click', () => {
        part<HTMLInputElement>('input').value = words;
        void search();
      });
      return button;
    }),
  );
  return row;
}

function showStart(): void {
  say('');
  fillEmpty('Guides, tools, evidence and glossary. Try one of these:', true);
}

function showNothing(query: string): void {
  say('Nothing found');
  fillEmpty(`No page speaks of “${query}”. A shorter or plainer word may help; filters may hide it.`, true);
}

function showUnavailable(): void {
  say('');
  fillEmpty(
    'The search index could not be fetched. You may be offline, or this copy was built without search.',
    false,
  );
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
