/**
 * Replaces the code that Vite puts round every `import()`. Its kilobyte, on every page, sees to the styles of
 * what is imported; here each page links its own styles, so an import may stay an import. A lazy part that
 * brings styles would lose them, so the build stops there.
 */
import type { Plugin } from 'vite';

export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  apply: 'build',
  enforce: 'post',
  config: () => ({ build: { modulePreload: false } }),
  transform: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
  generateBundle(_options, bundle) {
    if (this.environment.config.consumer !== 'client') return;
    const lazy = Object.values(bundle).filter((file) => file.type === 'chunk' && file.isDynamicEntry);
    for (const chunk of lazy) {
      if (chunk.type === 'chunk' && (chunk.viteMetadata?.importedCss.size ?? 0) > 0) {
        this.error(
          `${chunk.fileName} is imported lazily and brings styles. Import them on its pages instead.`,
        );
      }
    }
  },
});
