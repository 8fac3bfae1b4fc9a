import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const planted: string[] = [];

/** Writes a file into the tree for the length of one test. */
const plant = (path: string, content: string): string => {
  const file = join(root, path);
  planted.push(file);
  writeFileSync(file, content);
  return path;
};
afterEach(() => {
  for (const file of planted.splice(0)) rmSync(file, { force: true });
});

const run = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(bin(command), args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, output: `${stdout}${stderr}` };
};
const lint = (path: string) => run('biome', 'lint', '--max-diagnostics=50', path);

const refused: readonly [what: string, path: string, content: string, message: string][] = [
  [
    'a module of lib that imports from Node',
    'src/lib/peer/planted.ts',
    "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    'short list of pure libraries',
  ],
  [
    'a module of lib that uses what only Node has',
    'src/lib/peer/planted.ts',
    'export const planted = () => process.cwd();\n',
    'lib runs alike in a page, a worker and Node',
  ],
  [
    'a module of lib that imports one that stands after it',
    'src/lib/table/planted.ts',
    "import { match } from '../matching/index.ts';\nexport const planted = match;\n",
    'may import only what stands before it',
  ],
  [
    'a planning paper that imports what is matched later',
    'src/lib/planning/planted.ts',
    "import { match } from '../matching/index.ts';\nexport const planted = match;\n",
    'planning may import only what stands before it',
  ],
  [
    'a module of lib that goes round another’s door',
    'src/lib/rankings/planted.ts',
    "import { openTable } from '../table/openTable.ts';\nexport const planted = openTable;\n",
    'index.ts as its only door',
  ],
  [
    'a module of lib that imports the view',
    'src/lib/peer/planted.ts',
    "import { wordsFor } from '../../components/problemWords.ts';\nexport const planted = wordsFor;\n",
    'lib imports lib alone',
  ],
  [
    'a module of lib that imports a package outside the short list',
    'src/lib/peer/planted.ts',
    "import { h } from 'preact';\nexport const planted = h;\n",
    'short list of pure libraries',
  ],
  [
    'a clock in lib',
    'src/lib/peer/planted.ts',
    'export const planted = () => Date.now();\n',
    'lib has no clock',
  ],
  [
    'today in lib',
    'src/lib/peer/planted.ts',
    'export const planted = () => new Date();\n',
    'lib has no clock',
  ],
  [
    'chance in lib',
    'src/lib/peer/planted.ts',
    'export const planted = () => Math.random();\n',
    'lib has no chance',
  ],
  [
    'an island that imports another island',
    'src/components/peer/planted.tsx',
    "import { MatchingTool } from '../matching/MatchingTool.tsx';\nexport const planted = MatchingTool;\n",
    'Islands never import each other',
  ],
  [
    'a component that goes round a module’s door',
    'src/components/peer/planted.tsx',
    "import { checkPeer } from '../../lib/peer/checkPeer.ts';\nexport const planted = checkPeer;\n",
    'index.ts as its only door',
  ],
  [
    'a component that touches storage',
    'src/components/peer/planted.ts',
    "export const planted = () => localStorage.getItem('x');\n",
    'Only the store touches storage',
  ],
  [
    'a component that touches storage by another name',
    'src/components/peer/planted.ts',
    "export const planted = () => window.localStorage.getItem('x');\n",
    'Only the store touches storage',
  ],
  [
    'a component that reads the address',
    'src/components/peer/planted.ts',
    'export const planted = () => location.hash;\n',
    'Only the store touches storage and location',
  ],
  [
    'a component that goes round the store’s door',
    'src/components/peer/planted.ts',
    "import { save } from '../store/state.ts';\nexport const planted = save;\n",
    'The store has one door',
  ],
  [
    'a component that opens the database',
    'src/components/peer/planted.ts',
    "import { get } from 'idb-keyval';\nexport const planted = get;\n",
    'Only the store touches storage',
  ],
];

for (const [what, path, content, message] of refused) {
  test(`the linter refuses ${what}`, () => {
    const { status, output } = lint(plant(path, content));
    expect(output).toContain(message);
    expect(status).not.toBe(0);
  });
}

test('the linter lets a module of lib import what stands before it', () => {
  const { status, output } = lint(
    plant(
      'src/lib/rankings/planted.ts',
      "import { openTable } from '../table/index.ts';\nexport const planted = openTable;\n",
    ),
  );
  expect(output).not.toContain('noRestrictedImports');
  expect(status).toBe(0);
});

test('the compiler refuses the DOM in lib', () => {
  plant('src/lib/peer/planted.ts', 'export const planted = document.title;\n');
  const { status, output } = run('tsc', '-p', 'src/lib');
  expect(output).toContain("Cannot find name 'document'");
  expect(status).not.toBe(0);
});

test('the compiler refuses an enum, whose code could not be stripped', () => {
  plant('src/lib/peer/planted.ts', 'export enum Planted {\n  A,\n}\n');
  const { status, output } = run('tsc', '-p', 'src/lib');
  expect(output).toContain('erasableSyntaxOnly');
  expect(status).not.toBe(0);
});

test('the compiler refuses a problem code without words', () => {
  plant(
    'src/components/planted.ts',
    "import type { ProblemCode } from './problemWords.ts';\nexport const planted: ProblemCode = 'a-code-without-words';\n",
  );
  const { status, output } = run('tsc', '-p', '.', '--noEmit');
  expect(output).toContain('a-code-without-words');
  expect(status).not.toBe(0);
});
