/** Two tokens that meet on the screen: words on a ground need 4.5, edges and the focus ring 3. */
export type Pair = {
  readonly on: string;
  readonly front: string;
  readonly needs: 4.5 | 3;
  readonly where: string;
};

const words = (front: string, on: string, where: string): Pair => ({ front, on, needs: 4.5, where });
const edge = (front: string, on: string, where: string): Pair => ({ front, on, needs: 3, where });

const grounds = ['paper', 'paper-2', 'paper-3'];
const levels = ['must', 'check', 'note'];
const accents = ['a1', 'a2', 'a3', 'a4', 'a5'];

const onGrounds: readonly Pair[] = grounds.flatMap((ground) => [
  words('ink', ground, 'running text'),
  words('ink-2', ground, 'captions, hints, labels'),
  edge('edge', ground, 'edges of what can be pressed or typed in'),
  edge('focus', ground, 'the focus ring'),
  ...levels.map((level) => words(level, ground, 'a level in words, an error')),
]);

const onLevels: readonly Pair[] = levels.flatMap((level) => [
  words(level, `${level}-tint`, 'the level of a finding'),
  words('ink', `${level}-tint`, 'the sentence of a finding'),
  words('ink-2', `${level}-tint`, 'a caption in a finding'),
  edge('edge', `${level}-tint`, 'the buttons of a finding'),
  edge('focus', `${level}-tint`, 'the focus ring in a finding'),
]);

const onAccents: readonly Pair[] = accents.flatMap((accent) => [
  ...grounds.flatMap((ground) => [
    words(`${accent}-text`, ground, 'numerals, lines of a picture'),
    edge(`${accent}-edge`, ground, 'the state of an ingredient, an underline'),
  ]),
  words(`${accent}-text`, `${accent}-tint`, 'numerals on a wash'),
  words('ink', `${accent}-tint`, 'text on a wash'),
  words('ink-2', `${accent}-tint`, 'captions on a wash'),
  edge('edge', `${accent}-tint`, 'buttons on a wash'),
  edge('focus', `${accent}-tint`, 'the focus ring on a wash'),
  words(`${accent}-on`, `${accent}-fill`, 'text on a tab, a chosen button'),
  words(`${accent}-on`, `${accent}-shade`, 'drawing on a fill'),
]);

/** Every pair of tokens in use. The page for developers shows them, and a test measures them. */
export const pairs: readonly Pair[] = [
  words('on-ink', 'ink', 'the one solid button'),
  words('paper', 'ink-2', 'the solid button under the pointer'),
  words('link', 'paper', 'links'),
  ...onGrounds,
  ...onLevels,
  ...onAccents,
];
