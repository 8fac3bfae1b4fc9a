/**
 * Takes the pictures that README.md and docs/papers.md show, from the built site in a real browser: `npm run build` first, then
 * `npm run pictures`. They lie in docs/pictures, small enough to be read beside the text.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findBrowser } from './browser.mjs';

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const cover = { width: 1280, height: 860 };

/** What each picture shows, and what has to be there before it is taken. */
const pictures = [
  { name: 'home', path: '/', theme: 'light', size: cover },
  { name: 'match', path: '/tools/matching/', theme: 'light', size: { width: 1280, height: 960 }, tool: true },
  { name: 'guide', path: '/guides/balance/', theme: 'dark', size: cover },
  {
    name: 'contract-first-page',
    path: '/tools/contract/',
    theme: 'light',
    size: cover,
    tool: true,
    sheet: 0,
  },
  {
    name: 'contract-last-page',
    path: '/tools/contract/',
    theme: 'light',
    size: cover,
    tool: true,
    sheet: -1,
  },
];

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

async function served(address) {
  for (let left = 100; left > 0; left--) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answers at ${address}; has the site been built?`);
}

/** One page of the paper on the desk, as it will print; -1 is the last. */
async function pageOfPaper(page, at) {
  await page.getByRole('button', { name: 'Show page by page' }).click();
  const figure = page.locator('.page-view figure').nth(at);
  await figure.scrollIntoViewIfNeeded();
  return figure.screenshot({ animations: 'disabled' });
}

async function take(browser, address, { name, path, theme, size, tool, sheet }) {
  const page = await browser.newPage({ viewport: size, colorScheme: theme, deviceScaleFactor: 1.5 });
  await page.goto(`${address}${path}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (tool) {
    await page.waitForFunction(() => !document.querySelector('.tool-island [aria-busy="true"]:not(.later)'));
  }
  const picture =
    sheet === undefined ? await page.screenshot({ animations: 'disabled' }) : await pageOfPaper(page, sheet);
  await sharp(picture).png({ palette: true, quality: 100, effort: 10 }).toFile(`${folder}${name}.png`);
  await page.close();
}

const port = await freePort();
const server = spawn('astro', ['preview', '--ignore-lock', '--port', String(port)], { stdio: 'ignore' });
try {
  const address = `http://localhost:${port}`;
  await served(`${address}/`);
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
  for (const picture of pictures) await take(browser, address, picture);
  await browser.close();
} finally {
  server.kill();
}
