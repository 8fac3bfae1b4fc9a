/**
 * Runs everything that must pass: the checks, the unit tests, a build, and the built site in a real browser.
 * Ends with one line, "N passed, N failed"; any failure exits with 1.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';

const reports = mkdtempSync(join(tmpdir(), 'playbook-tests-'));
const total = { passed: 0, failed: 0 };

function run(title, command, args, env = {}) {
  console.log(`\n${title}`);
  const started = performance.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  console.log(
    `${title}: ${status === 0 ? 'passed' : 'failed'} after ${Math.round((performance.now() - started) / 1000)} s`,
  );
  return status === 0;
}

/** A runner's own counts; one that left no report, or failed outside its tests, counts as one failure. */
function count(title, file, succeeded, read) {
  const counted = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  if (counted.passed + counted.failed === 0 || (!succeeded && counted.failed === 0)) counted.failed += 1;
  console.log(`${title}: ${counted.passed} passed, ${counted.failed} failed`);
  total.passed += counted.passed;
  total.failed += counted.failed;
}

function single(succeeded) {
  total[succeeded ? 'passed' : 'failed'] += 1;
  return succeeded;
}

single(run('Checks', 'npm', ['run', '--silent', 'check']));

const unit = join(reports, 'unit.json');
const unitPassed = run('Unit tests', 'vitest', ['run'], { TEST_REPORT: unit });
count('Unit tests', unit, unitPassed, ({ numPassedTests, numFailedTests }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
}));

if (single(run('Build', 'npm', ['run', '--silent', 'build']))) {
  const browser = await findBrowser();
  const site = join(reports, 'site.json');
  const sitePassed = run('Built site', 'playwright', ['test'], {
    BROWSER_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: site,
  });
  count('Built site', site, sitePassed, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
  }));
}

rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
