import { sha256 } from '@noble/hashes/sha2.js';
import type { Agent, Market } from './market.ts';

declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

const choicesOf = ({ id, tiers }: Agent): readonly string[] =>
  tiers.flatMap(({ ids }) => ids.map((other) => (id < other ? `${id}\n${other}` : `${other}\n${id}`)));

/**
 * SHA-256 of how well those fit of whom one ranked the other, as 64 hexadecimal digits: the same in whatever
 * order people stand. Cost: O(ballot entries × log).
 */
export function fitDigest(market: Market, fitBetween: (x: string, y: string) => number): string {
  const agents = market.kind === 'two-sided' ? [...market.a, ...market.b] : market.agents;
  const pairs = [...new Set(agents.flatMap(choicesOf))].sort((x, y) => (x < y ? -1 : 1));
  const fits = pairs.map((pair) => {
    const [x, y] = pair.split('\n');
    return [x, y, fitBetween(x ?? '', y ?? '')];
  });
  return [...sha256(new TextEncoder().encode(JSON.stringify(fits)))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
