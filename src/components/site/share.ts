import { href } from './href.ts';

/** The address, under the site’s own, of the picture that stands beside a link to the page at `pathname`. */
export function shareImage(pathname: string): string {
  const path = pathname.startsWith(href('/')) ? pathname.slice(href('/').length) : pathname;
  const name = path.replace(/\/$|\.html$/g, '').replaceAll('/', '-');
  return href(`/share/${name || 'home'}.png`);
}
