import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';

/** BASE_PATH=/mentoring builds the site for a folder of a host; SITE names that host for the site map. */
export default defineConfig({
  site: process.env.SITE ?? 'https://example.org',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  integrations: [mdx(), preact()],
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
});
