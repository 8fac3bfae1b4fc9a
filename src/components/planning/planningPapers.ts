import type { ClauseLibrary } from '../../lib/papers/index.ts';

/** The papers of the time before a programme, by their kind. */
export type PlanningPaper = 'brief' | 'plan' | 'application-form' | 'privacy-note';
export type PlanningLibraries = Readonly<Record<PlanningPaper, ClauseLibrary>>;
