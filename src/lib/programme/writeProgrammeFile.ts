import type { Programme } from './schema.ts';

/** The programme as JSON text with a final newline, to be saved as `….programme.json`. */
export const writeProgrammeFile = (programme: Programme): string => `${JSON.stringify(programme, null, 2)}\n`;
