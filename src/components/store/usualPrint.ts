/** A door of its own: the table of regions is fetched when a programme is begun. */
export { printFor } from '../../lib/papers/index.ts';
