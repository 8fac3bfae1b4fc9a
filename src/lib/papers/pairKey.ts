/** One key for these people in whatever order: their ids in code order, joined by "+". */
export const pairKey = (ids: readonly string[]): string =>
  ids
    .map((id) => id.replaceAll('%', '%25').replaceAll('+', '%2B'))
    .sort()
    .join('+');
