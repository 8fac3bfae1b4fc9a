/**
 * Lighthouse on the built site, five times a page, and the median of each score. Prints a table and fails if a
 * score is below what is asked: accessibility, best practices and SEO 100, performance 98. Needs a quiet machine
 * and some minutes, so it is no part of the tests. Run `npm run build` first.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findBrowser } from '../scripts/browser.mjs';

const pages = process.argv.length > 2 ? process.argv.slice(2) : ['/', '/guides/balance/', '/tools/matching/'];
const runs = Number(process.env.RUNS ?? 5);
const asked = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const figures = {
  'first-contentful-paint': 'first paint, ms',
  'largest-contentful-paint': 'largest paint, ms',
  'total-blocking-time': 'blocked, ms',
  'cumulative-layout-shift': 'shift',
};

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** A plain host: files as they are, text compressed, everything cacheable for an hour. */
async function answer(address, response) {
  const { pathname } = new URL(address, 'http://localhost');
  const found = join(dist, normalize(decodeURIComponent(pathname)));
  const path = (await stat(found)).isDirectory() ? join(found, 'index.html') : found;
  const type = types[extname(path)] ?? 'application/octet-stream';
  const content = await readFile(path);
  const compressed = /text|script|json|svg/.test(type);
  response.writeHead(200, {
    'Content-Type': type,
    'Cache-Control': 'public, max-age=3600',
    ...(compressed ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
  });
  response.end(compressed ? gzipSync(content) : content);
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** Median scores and figures of one page, and the audits that cost it points in any run. */
async function measure(url, port) {
  const reports = [];
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
    if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message}`);
    reports.push(result.lhr);
  }
  const scores = Object.fromEntries(
    Object.keys(asked).map((name) => [name, median(reports.map((one) => one.categories[name].score * 100))]),
  );
  const values = Object.fromEntries(
    Object.keys(figures).map((id) => [id, median(reports.map((one) => one.audits[id].numericValue))]),
  );
  const faults = new Set(
    reports.flatMap((one) =>
      Object.values(one.categories).flatMap(({ auditRefs }) =>
        auditRefs.flatMap(({ id, weight }) =>
          weight > 0 && (one.audits[id].score ?? 1) < 0.9 ? [`${id}: ${one.audits[id].title}`] : [],
        ),
      ),
    ),
  );
  return { scores, values, faults };
}

const server = createServer((request, response) => {
  answer(request.url ?? '/', response).catch(() => response.writeHead(404).end());
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

/** A port that nobody listens on. */
async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const port = await freePort();
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [
    `--remote-debugging-port=${port}`,
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
  ],
});

const rows = [];
try {
  for (const path of pages) {
    const { scores, values, faults } = await measure(
      `http://127.0.0.1:${server.address().port}${path}`,
      port,
    );
    rows.push({ path, scores });
    console.log(
      `${path.padEnd(24)}${Object.entries(scores)
        .map(([name, score]) => `${name} ${Math.round(score)}`)
        .join('  ')}`,
    );
    console.log(
      `${''.padEnd(24)}${Object.entries(figures)
        .map(
          ([id, name]) =>
            `${name} ${id === 'cumulative-layout-shift' ? values[id].toFixed(4) : Math.round(values[id])}`,
        )
        .join('  ')}`,
    );
    for (const fault of faults) console.log(`${''.padEnd(24)}costs points: ${fault}`);
  }
} finally {
  await browser.close();
  server.close();
}

const short = rows.flatMap(({ path, scores }) =>
  Object.entries(asked).flatMap(([name, least]) =>
    Math.round(scores[name]) < least ? [`${path}: ${name} ${Math.round(scores[name])}, asked ${least}`] : [],
  ),
);
console.log(short.length === 0 ? `\nAll scores reached (median of ${runs}).` : `\n${short.join('\n')}`);
process.exitCode = short.length === 0 ? 0 : 1;
