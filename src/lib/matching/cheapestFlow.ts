/**
 * The cheapest set of pairs under capacities, where a cost is several exact whole numbers ("words") compared from
 * the first to the last. Each word is settled in turn, on what the words before it leave open, so that nothing is
 * ever added up but numbers of one word. The prices of all words together prove the whole.
 */
import { type Face, firstFace, type Network, narrowed, placeCostsOf } from './face.ts';
import { type WordFlow, wordFlow } from './wordFlow.ts';

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
  const { sizeA, words } = network;
  const used = new Uint8Array(network.to.length);
  let face: Face = firstFace(network);
  const price = new Float64Array(face.most.length * words);
  let flow: WordFlow | null = null;
  for (let word = 0; word < words; word++) {
    const places = placeCostsOf(network, word);
    const costs = network.costs(word, face.edges);
    flow = wordFlow(face, places, costs);
    flow.price.forEach((one, node) => {
      price[node * words + word] = one;
    });
    if (word + 1 < words) face = narrowed(face, costs, places, flow.price, used);
  }
  const load = flow?.load ?? face.fixed;
  flow?.used.forEach((one, e) => {
    if (one === 1) used[face.edges[e] as number] = 1;
  });
  return {
    used,
    loadA: load.subarray(0, sizeA),
    loadB: load.subarray(sizeA),
    priceA: price.subarray(0, sizeA * words),
    priceB: price.subarray(sizeA * words),
  };
}
