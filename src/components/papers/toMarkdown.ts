/** A door of its own, so that what writes Markdown is fetched apart. */
export { toMarkdown } from '../../lib/papers/index.ts';
