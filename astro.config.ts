// How the pages are built: static files, every script a file, and the check of the course first.
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { courseGuard } from './src/content/guard.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  cacheDir: './.astro',
  integrations: [courseGuard(), react()],
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Every script and style is a file of its own: then the policy in Page.astro needs no hashes.
  vite: { build: { assetsInlineLimit: 0 } },
});
