export { pairKey } from '../papers/index.ts';
export { composeContract, composeContracts } from './paper.ts';
