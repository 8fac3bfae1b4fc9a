export { pairKey } from '../papers/index.ts';
export { composeContract, composeContracts, contractSuggestions } from './paper.ts';
