/** A door of its own, so that what writes Markdown and plain text is fetched apart. */
export { toMarkdown, toText } from '../../lib/papers/index.ts';
