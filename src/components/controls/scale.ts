/** Round numbers from 0 to at least `max`, about `count` of them: steps of 1, 2 or 5 times a power of ten. */
export function ticks(max: number, count: number): readonly number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((one) => one * power >= rough * 0.999_999) ?? 10);
  const steps = Math.ceil(max / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}

/** Moves values apart until each is `gap` from the next, keeping their order and as much of their places as can be. */
export function apart(values: readonly number[], gap: number, from: number, to: number): readonly number[] {
  const order = values.map((value, at) => ({ value, at })).sort((one, other) => one.value - other.value);
  let free = from;
  for (const one of order) {
    one.value = Math.max(one.value, free);
    free = one.value + gap;
  }
  let limit = to;
  for (const one of order.reverse()) {
    one.value = Math.min(one.value, limit);
    limit = one.value - gap;
  }
  return order.sort((one, other) => one.at - other.at).map(({ value }) => value);
}
