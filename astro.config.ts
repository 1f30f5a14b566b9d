// How the pages are built: static files and the pages of the classroom, which server.ts makes on demand; every script a
// file, and the check of the course first.
import node from '@astrojs/node';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { preloads } from './scripts/preloads.ts';
import { development } from './src/api/development.ts';
import { exerciseOf } from './src/content/exercise.ts';
import { courseFolder } from './src/content/folder.ts';
import { courseGuard } from './src/content/guard.ts';

/**
 * What runs before a part that is loaded later: its own parts are asked for at the same time. It stands in the place of
 * Vite's, which does as much for older browsers and is a seventh of the scripts of a lesson page. Should Vite call it
 * otherwise one day, its own comes back, and the budgets of the build say so.
 */
const loadLater = {
  name: 'load-later',
  enforce: 'pre',
  load: (id: string) =>
    id === '\0vite/preload-helper.js'
      ? `export const __vitePreload = (load, parts = []) => {
           for (const part of parts) {
             const link = document.createElement('link');
             link.rel = part.endsWith('.css') ? 'stylesheet' : 'modulepreload';
             link.href = '/' + part;
             document.head.append(link);
           }
           return load();
         };`
      : undefined,
} as const;

/**
 * React's own files are one: whatever needs one of them needs the others. A lesson names every file that its checks may load
 * later, so that each file less is some 15 bytes less in all of them.
 */
const reactInOne = {
  name: 'react-in-one',
  configEnvironment: (environment: string) =>
    environment === 'client'
      ? {
          build: {
            rolldownOptions: {
              output: {
                codeSplitting: {
                  groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }],
                },
              },
            },
          },
        }
      : undefined,
};

export default defineConfig({
  // A page is a file unless it says `export const prerender = false`. Files go to client/, the program for the others to
  // server/.
  output: 'static',
  // finish-page.ts waits until a page is whole: pieces of it would be made for nothing.
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true }),
  // The classroom has its own.
  session: false,
  outDir: process.env.DIST || 'dist',
  trailingSlash: 'always',
  cacheDir: './.astro',
  integrations: [courseGuard(), react(), preloads(), development()],
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Every script and style is a file of its own: then the policy in Page.astro needs no hashes.
  vite: {
    build: { assetsInlineLimit: 0 },
    // Every page links to the exercise, and none of them should have to read the course for it.
    define: { 'import.meta.env.EXERCISE': JSON.stringify(exerciseOf(courseFolder())) },
    plugins: [loadLater, reactInOne],
  },
});
