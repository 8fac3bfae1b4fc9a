/** The words of the peer tool for what the Programme keeps as codes. */
export const relations = [
  { value: 'same', label: 'Same' },
  { value: 'near', label: 'Near' },
  { value: 'different', label: 'Different' },
  { value: 'irrelevant', label: 'No matter' },
] as const;

export const needs = [
  { value: 'must', label: 'Must' },
  { value: 'should', label: 'Should' },
  { value: 'nice', label: 'Nice' },
] as const;

/** "Hana Kimura, Wen Li and 3 others" */
export function someOf(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most);
  const others = names.length - shown.length;
  if (others > 0) return `${shown.join(', ')} and ${others === 1 ? '1 other' : `${others} others`}`;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
