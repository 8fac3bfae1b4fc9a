import { shortHash } from './copy.ts';
import { pairKey } from './pairKey.ts';

/** A key that is fit for a file name, and still different for different people. */
export function paperKey(kind: string, ids: readonly string[]): string {
  const key = pairKey(ids);
  if (key === '') return kind;
  if (/^[\w+-]{1,60}$/.test(key)) return `${kind}-${key}`;
  const plain = key.replace(/[^\w+-]+/g, '-').slice(0, 50);
  return `${kind}-${plain}-${shortHash(key)}`;
}
