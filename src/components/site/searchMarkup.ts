/** What the search dialog is made of: a field, two filters, room for results, and the keys. */
import { ingredients } from './ingredients.ts';

const kinds = ['Guide', 'Tool', 'Reference', 'About'];

const options = (all: string, pairs: readonly (readonly [string, string])[]) =>
  [
    `<option value="">${all}</option>`,
    ...pairs.map(([value, text]) => `<option value="${value}">${text}</option>`),
  ].join('');

export const markup = `
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
