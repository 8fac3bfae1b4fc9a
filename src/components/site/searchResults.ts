/** Found pages as items of a list. */
import type { Hit } from './pagefind.ts';

/** One page, and up to two of its sections. */
export function resultItem(hit: Hit): HTMLLIElement {
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

export function anchor(url: string, words: string, name = ''): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = words;
  link.className = name;
  return link;
}
