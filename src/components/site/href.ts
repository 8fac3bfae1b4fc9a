/** The address of a page of this site, under whatever folder it is built for: `href('/guides/balance/')`. */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
