import { later } from '../later.tsx';

export const StoreProblems = later(async () => (await import('./StoreProblems.tsx')).StoreProblems);
