// How the pages are built: static files, a strict content security policy, and the check of the course first.
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
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
});
