/** Makes the site's fonts before it is built or served, and lets styles and pages name them as `@fonts/…`. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeFonts } from './makeFonts.ts';

export const fonts = (): AstroIntegration => ({
  name: 'fonts',
  hooks: {
    'astro:config:setup': async ({ config, updateConfig }) => {
      const folder = await makeFonts(fileURLToPath(config.root), fileURLToPath(config.cacheDir));
      updateConfig({ vite: { resolve: { alias: { '@fonts': folder } } } });
    },
  },
});
