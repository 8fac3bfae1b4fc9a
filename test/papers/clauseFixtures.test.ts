/** Folders of clauses: those that are well, and those that are not, each with what the build says of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordsFor } from '../../src/components/problemWords/clauses.ts';
import { readLibrary } from '../../src/lib/papers/index.ts';

const root = new URL('../fixtures/clauses/', import.meta.url);
const foldersIn = (kind: string): readonly string[] => readdirSync(new URL(`${kind}/`, root)).sort();
const filesIn = (kind: string, name: string): Readonly<Record<string, string>> => {
  const folder = new URL(`${kind}/${name}/`, root);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => /\.(?:md|json)$/.test(file))
      .map((file) => [`${name}/${file}`, readFileSync(new URL(file, folder), 'utf8')]),
  );
};

for (const name of foldersIn('good')) {
  test(`readLibrary takes the good clauses of ${name}`, () => {
    const read = readLibrary(filesIn('good', name));
    expect(read.ok ? [] : read.problems).toEqual([]);
  });
}

for (const name of foldersIn('bad')) {
  test(`readLibrary refuses the bad clauses of ${name}, naming file and line`, async () => {
    const read = readLibrary(filesIn('bad', name));
    const said = read.ok ? [] : read.problems.map(wordsFor);
    expect(said.length).toBeGreaterThan(0);
    for (const words of said) expect(words).toMatch(/^(?:[\w-]+\/)?[\w-]+\.(?:md|json):\d+: \S/);
    await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(`../fixtures/clauses/bad/${name}/said.txt`);
  });
}

test('the folders hold both kinds', () => {
  expect(foldersIn('good').length).toBeGreaterThan(3);
  expect(foldersIn('bad').length).toBeGreaterThan(15);
});
