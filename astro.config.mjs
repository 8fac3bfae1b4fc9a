import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { fonts } from './integrations/fonts/index.ts';
import { plainImports } from './integrations/plainImports.ts';
import { shareImages } from './integrations/shareImages/index.ts';

/** The theme script stands in every head as it is, so the policy names it by its hash. */
const themeSwitch = readFileSync(new URL('./src/components/site/themeSwitch.js', import.meta.url), 'utf8');
const themeHash = /** @type {const} */ (
  `sha256-${createHash('sha256').update(themeSwitch).digest('base64')}`
);

/** What every page runs is one file, and what every tool runs is another; both stay in the browser's cache. */
const chunks = [
  { name: 'page', test: /preload-helper|\/components\/site\/(savedStates|stripState)/, priority: 2 },
  {
    name: 'bench',
    test: /rolldown\/runtime|\/node_modules\/(@?preact|idb-keyval)\/|\/components\/(store\/(?!reading)|useReady|later|controls\/(Field|ProblemList|Empty|saveText)|programme\/storeProblemsLater|site\/href|problemWords\/words)/,
    priority: 1,
  },
];

/** The domain computes and does nothing else, so a page or a worker brings only what of it is used. */
const treeshake = { moduleSideEffects: [{ test: /\/src\/lib\//, sideEffects: false }] };

/** BASE_PATH=/mentoring builds the site for a folder of a host; SITE names that host for canonical addresses. */
export default defineConfig({
  vite: {
    plugins: [plainImports()],
    // Workers part their code as pages do: the reader of workbooks is fetched when one arrives.
    worker: { format: 'es', rolldownOptions: { treeshake } },
    build: {
      rolldownOptions: {
        treeshake,
        // Astro marks MDX with a directive of its own, and the bundler warns of it once a file.
        onLog: (level, log, show) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE' || !log.message.includes('astro:')) show(level, log);
        },
      },
    },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } },
    },
  },
  site: process.env.SITE ?? 'https://example.org',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  integrations: [fonts(), mdx(), preact(), shareImages()],
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  // Spaces between words and links are kept where a line ends; the default drops them.
  compressHTML: true,
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "worker-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // Pagefind's index is searched by WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [themeHash] },
      styleDirective: { resources: [{ resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
});
