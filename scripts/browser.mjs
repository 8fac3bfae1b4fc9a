/**
 * Finds a Chromium for the tests, in this order: the one named by BROWSER_PATH, an installed Chrome or
 * Chromium, Playwright's own, and last the one that the npm package @sparticuz/chromium carries, which
 * needs nothing installed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'chrome.exe',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) =>
    process.env[root] ? [join(process.env[root], 'Google/Chrome/Application/chrome.exe')] : [],
  ),
];

function installed() {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
  return found ?? places.find(existsSync);
}

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Unpacks the packaged browser and the libraries that a bare Linux lacks. Linux on x64 only. */
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium was found. Install one, or name it in BROWSER_PATH.');
  }
  const folder = fileURLToPath(new URL('../node_modules/.cache/browser/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  const archive = new URL('../node_modules/@sparticuz/chromium/bin/al2023.tar.br', import.meta.url);
  await inflate(fileURLToPath(archive));
  setupLambdaEnvironment(join(folder, 'al2023', 'lib'));
  const path = await chromium.executablePath();
  delete process.env.TMPDIR;
  return path;
}

/** The path of a browser that starts; sets the environment that it needs. */
export async function findBrowser() {
  const named = process.env.BROWSER_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`BROWSER_PATH names ${named}, which is not there.`);
    return named;
  }
  const path = process.env.BROWSER_PACKAGED ? undefined : (installed() ?? (await playwrights()));
  return path ?? (await packaged());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = await findBrowser();
  console.log(path);
  console.log(execFileSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8' }).trim());
}
