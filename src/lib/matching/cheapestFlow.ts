/**
 * The cheapest set of pairs under capacities, where a cost is several exact whole numbers ("words") compared from
 * the first to the last. Each word is settled in turn, on what the words before it leave open, so that nothing is
 * ever added up but numbers of one word. The prices of all words together prove the whole.
 */
import { bytes } from './arrays.ts';
import { type Face, firstFace, type Network, narrowed, placeCostsOf } from './face.ts';
import { inRisingOrder } from './rising.ts';
import { type WordFlow, wordFlow } from './wordFlow.ts';
import { newDesk } from './wordState.ts';

export type Flow = {
  /** 1 for every edge that is used. */
  readonly used: Uint8Array;
  readonly loadA: Int32Array;
  readonly loadB: Int32Array;
  /** `words` numbers an agent: no unused edge costs less than its two prices make up for. */
  readonly priceA: Float64Array;
  readonly priceB: Float64Array;
};

/**
 * The cheapest set of edges, each used at most once. Exact as long as no word's sums pass 2^53. Costs one
 * `wordFlow` a word; the later ones have little left to choose from.
 */
export function cheapestFlow(network: Network): Flow {
  const { sizeA, sizeB, words } = network;
  const desk = newDesk(sizeA + sizeB, sizeB);
  const used = bytes(network.to.length);
  let face: Face = firstFace(network);
  const price = new Float64Array(face.most.length * words);
  let flow: WordFlow | null = null;
  for (let word = 0; word < words; word++) {
    const places = placeCostsOf(network, word);
    const costs = network.costs(word, face.edges);
    // Where nothing costs anything, no price is needed and all is left to the next word.
    if (word + 1 < words && !places.minimum && !places.taken && costs.every((cost) => cost === 0)) continue;
    const costed = inRisingOrder(face, costs);
    flow = wordFlow(costed, places, desk);
    for (let node = 0; node < flow.price.length; node++)
      price[node * words + word] = flow.price[node] as number;
    face = word + 1 < words ? narrowed(costed, places, flow.price, used) : costed.face;
  }
  const load = flow?.load ?? face.fixed;
  if (flow !== null)
    for (let e = 0; e < flow.used.length; e++) if (flow.used[e] === 1) used[face.edges[e] as number] = 1;
  return {
    used,
    loadA: load.subarray(0, sizeA),
    loadB: load.subarray(sizeA),
    priceA: price.subarray(0, sizeA * words),
    priceB: price.subarray(sizeA * words),
  };
}
