/** Whatever checks a programme that comes from outside. It brings the whole schema, so it is fetched when there is one. */
export { openProgramme, readProgrammeFile } from '../../lib/programme/index.ts';
