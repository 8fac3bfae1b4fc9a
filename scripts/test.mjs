/**
 * Runs everything that must pass: the checks, the unit tests, a build, and the built site in a real browser.
 * What comes before the browser runs two at a time, each step's output in one piece when it ends.
 * Ends with one line, "N passed, N failed"; any failure exits with 1.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';

const reports = mkdtempSync(join(tmpdir(), 'playbook-tests-'));
const total = { passed: 0, failed: 0 };

/** Resolves to whether the command succeeded. What it writes is shown at once if `live`, else when it has ended. */
function run(title, [command, ...args], { env = {}, live = false } = {}) {
  console.log(`\n${title} …`);
  const started = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
    env: { ...(process.stdout.isTTY && !live ? { FORCE_COLOR: '1' } : {}), ...process.env, ...env },
  });
  const written = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => written.push(part));
  child.once('error', ({ message }) => written.push(Buffer.from(`${message}\n`)));
  return new Promise((resolve) => {
    child.once('close', (status) => {
      const seconds = Math.round((performance.now() - started) / 1000);
      process.stdout.write(`\n${Buffer.concat(written)}`);
      console.log(`${title}: ${status === 0 ? 'passed' : 'failed'} after ${seconds} s`);
      resolve(status === 0);
    });
  });
}

/** A runner's own counts; one that left no report, or failed outside its tests, counts as one failure. */
function count(title, file, succeeded, read) {
  const counted = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  if (counted.passed + counted.failed === 0 || (!succeeded && counted.failed === 0)) counted.failed += 1;
  console.log(`${title}: ${counted.passed} passed, ${counted.failed} failed`);
  total.passed += counted.passed;
  total.failed += counted.failed;
}

async function single(title, command) {
  const succeeded = await run(title, command);
  total[succeeded ? 'passed' : 'failed'] += 1;
  return succeeded;
}

async function unit(title, ...which) {
  const report = join(reports, `${title}.json`);
  const succeeded = await run(title, ['vitest', 'run', ...which], { env: { TEST_REPORT: report } });
  count(title, report, succeeded, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
}

/** Tests in the browser; those that time the page have the machine to themselves. */
async function site(title, ...which) {
  const report = join(reports, `${title}.json`);
  const env = { BROWSER_PATH: await findBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const succeeded = await run(title, ['playwright', 'test', ...which], { env, live: true });
  count(title, report, succeeded, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
  }));
}

/** These write files that must not pass into the tree for a moment, so no check may look at it meanwhile. */
const planting = 'test/boundaries.test.ts';

// The build waits for the check of the pages, which writes the same types of the content.
const pages = single('Check of the pages', ['npm', 'run', '--silent', 'check:pages']);
const files = pages.then(() => single('Checks', ['npm', 'run', '--silent', 'check:files']));
const units = unit('Unit tests', '--exclude', planting);
const build = Promise.all([pages, units]).then(() => single('Build', ['npm', 'run', '--silent', 'build']));
const boundaries = Promise.all([files, units]).then(() => unit('Boundaries', planting));
await Promise.all([build, boundaries]);
if (await build) {
  await site('Built site', '--grep-invert', '@alone');
  await site('Built site, timed', '--grep', '@alone', '--workers', '1');
}

rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
