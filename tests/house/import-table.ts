// Who may import whom. Everything that is not listed is an error; `because` is what the error says.

/**
 * `from`, `may` and `types` are patterns: paths below src/, or packages as they are written. `*` is anything
 * without a slash, `**` anything at all, `!` takes away again. `types` may be imported as types only.
 */
export interface Row {
  readonly from: readonly string[];
  readonly may: readonly string[];
  readonly types?: readonly string[];
  readonly because: string;
}

const pure = [
  'quiz/**/*.ts',
  'scenario/**/*.ts',
  'insight/**/*.ts',
  '!quiz/draw.ts',
  '!**/*schema.ts',
];
const drawn = ['quiz/**', 'scenario/**', 'insight/**', '!**/*schema.ts'];

/** The first row whose `from` fits a file holds for it. */
export const table: readonly Row[] = [
  {
    from: ['ids.ts'],
    may: [],
    because: 'the ids are a leaf: everything else stands on them',
  },
  {
    from: ['env.d.ts'],
    may: [],
    types: [
      'api/services.ts',
      'api/preloaded.ts',
      'api/note.ts',
      'api/frame.ts',
      'classroom/viewer.ts',
    ],
    because: 'it says what the build and the server tell every page, and nothing else',
  },
  {
    from: ['quiz/**/*schema.ts', 'scenario/**/*schema.ts'],
    may: ['ids.ts', 'quiz/**/*.ts', 'scenario/**/*.ts', '!quiz/draw.ts', 'zod'],
    because: 'a form is read when the course is built; it knows ids, other forms and zod',
  },
  {
    from: ['quiz/draw.ts'],
    may: ['quiz/**', '!**/*schema.ts'],
    types: ['react'],
    because: 'it joins every kind to its drawing and does nothing else',
  },
  {
    from: ['scenario/model/**/*.ts'],
    may: ['ids.ts', ...pure, 'ui/words/**'],
    types: ['scenario/**'],
    because:
      'it says the rules and numbers of an exercise in words, and all words stand in one place',
  },
  {
    from: ['quiz/**/*.ts', 'scenario/**/*.ts', 'insight/**/*.ts'],
    may: ['ids.ts', ...pure],
    types: ['quiz/**', 'scenario/**'],
    because:
      'marks are pure functions; the browser and the server both run them, and zod stays at home',
  },
  {
    from: ['quiz/**/*.tsx', 'scenario/**/*.tsx'],
    may: ['ids.ts', ...drawn, 'ui/**', 'react', '@atlaskit/pragmatic-drag-and-drop/**'],
    types: ['quiz/**', 'scenario/**'],
    because: 'a drawing is handed its view and answer; it knows no store',
  },
  {
    from: ['content/guard.ts'],
    may: ['content/**', 'node:fs', 'node:path'],
    types: ['astro'],
    because: 'it is the one door between the check of the course and Astro',
  },
  {
    from: ['content/for-class.ts'],
    may: ['content/**', 'study/links.ts', 'study/source-names.ts'],
    types: ['quiz/**', 'classroom/room.ts'],
    because: "it fills the classroom's port of the course, with the links that a review shows",
  },
  {
    from: ['content/**'],
    may: [
      'ids.ts',
      'content/**',
      'quiz/**/*schema.ts',
      'scenario/**/*schema.ts',
      'scenario/check/**',
      'quiz/typographic.ts',
      'quiz/emphasis.ts',
      'zod',
      'yaml',
      'csv-parse/sync',
      'fastest-levenshtein',
      'github-slugger',
      'unified',
      'remark-mdx',
      'remark-parse',
      'node:fs',
      'node:path',
      'node:util',
    ],
    types: ['quiz/**', 'scenario/**', 'mdast', 'mdast-util-mdx-jsx'],
    because:
      'content says what the files of a course mean, for pages, programs and tests alike; an exercise is checked by pure functions beside its engine',
  },
  {
    from: ['study/**/*.astro', 'desk/**/*.astro'],
    may: ['ids.ts', 'study/**', 'desk/**', ...drawn, 'ui/**', 'react', 'react-dom/server'],
    types: ['content/**', 'quiz/**', 'api/**', 'classroom/**'],
    because: 'it joins the page with the player; the course and class work come to it as props',
  },
  {
    from: ['study/review-html.ts'],
    may: ['study/**', ...drawn, 'ui/words/**', 'react', 'react-dom/server'],
    types: ['quiz/**', 'api/contract.ts'],
    because: 'it draws for a page whose frame is kept, and so outside of Astro',
  },
  {
    from: ['study/**/*.tsx', 'desk/**/*.tsx'],
    may: [
      'ids.ts',
      'study/**',
      'desk/**',
      ...drawn,
      'ui/**',
      'react',
      'react-dom/client',
      '@nanostores/react',
    ],
    types: ['quiz/**', 'scenario/**', 'api/contract.ts'],
    because:
      'a screen draws what the stores hold; it knows no database, no class and no course files',
  },
  {
    from: ['desk/**/*.ts'],
    may: ['ids.ts', 'desk/**/*.ts', 'study/**/*.ts', ...pure, 'ui/words/**', 'nanostores'],
    types: ['quiz/**', 'scenario/**', 'classroom/**', 'api/contract.ts'],
    because: 'what an instructor sees is worked out without React and without a server',
  },
  {
    from: ['study/drawn-before.ts'],
    may: ['lru-cache'],
    because: 'what is drawn on the server is kept there, and no page carries the memory for it',
  },
  {
    from: ['study/**/*.ts'],
    may: ['ids.ts', 'study/**/*.ts', ...pure, 'ui/words/**', 'ui/styles/**', 'nanostores', 'idb'],
    types: ['quiz/**', 'scenario/**', 'content/**', 'api/contract.ts'],
    because: "a learner's stores work without React and without a server",
  },
  {
    from: ['ui/maps/**'],
    may: [
      'ui/maps/**',
      'quiz/kinds/map/projection.ts',
      'd3-geo',
      'topojson-client',
      'topojson-simplify',
      'world-atlas/*',
    ],
    types: ['topojson-specification'],
    because:
      'the shapes of a map are worked out when the site is built, with the sum of its markers',
  },
  {
    from: ['ui/**'],
    may: [
      'ids.ts',
      'ui/**',
      'content/cells.ts',
      'content/lesson-body.ts',
      'classroom/password-length.ts',
      'classroom/roles.ts',
      'react',
      'd3-*',
      'uqr',
      '@fontsource-variable/**',
      'hast-util-to-html',
      'hastscript',
      'mdast-util-to-hast',
    ],
    types: ['content/**', 'quiz/**', 'scenario/**', 'classroom/**', 'api/**', 'hast', 'mdast'],
    because: 'what is shown is handed in; ui knows no store, no database and no server',
  },
  {
    from: ['classroom/**'],
    may: [
      'ids.ts',
      'classroom/**',
      ...pure,
      'node:crypto',
      'node:async_hooks',
      '@scure/bip39/wordlists/english.js',
      'luxon',
    ],
    types: ['quiz/**', 'scenario/**'],
    because: 'a class is use cases and ports; the course and the database are handed in',
  },
  {
    from: ['db/**'],
    may: [
      'ids.ts',
      'db/**',
      'classroom/**',
      'kysely',
      'kysely/migration',
      'pg',
      'rate-limiter-flexible',
      'node:sqlite',
      'node:worker_threads',
      'node:async_hooks',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:timers/promises',
    ],
    types: ['quiz/**'],
    because: 'it fills the ports of the classroom with SQL',
  },
  {
    from: ['exchange/**'],
    may: [
      'ids.ts',
      'exchange/**',
      'content/**',
      ...pure,
      'csv-parse/sync',
      'csv-stringify/sync',
      'write-excel-file/node',
      'node:worker_threads',
    ],
    types: ['quiz/**', 'scenario/**'],
    because: 'a door to another system translates the course and results, and stores nothing',
  },
  {
    from: ['api/static.ts'],
    may: ['sirv', 'node:fs', 'node:path'],
    types: ['api/services.ts', 'node:http', 'node:stream'],
    because: 'it hands out files that were built; it knows nothing of what is in them',
  },
  {
    from: ['api/build-services.ts'],
    may: [
      'api/**',
      'classroom/**',
      'content/**',
      'db/**',
      'quiz/kinds.ts',
      'node:crypto',
      'node:fs',
      'node:path',
    ],
    because: 'production and development build the adapters here and nowhere else',
  },
  {
    from: ['api/development.ts'],
    may: ['api/**', '@hono/node-server', 'node:module', 'node:url'],
    types: ['astro', 'node:http'],
    because: 'it is the one door between the interface and the server of `npm run dev`',
  },
  {
    from: ['api/**'],
    may: [
      'ids.ts',
      'api/**',
      'classroom/**',
      'content/**',
      'exchange/**',
      ...pure,
      'hono',
      'hono/**',
      // Compression, and the QR code in the terminal.
      'node:timers/promises',
      'node:util',
      'node:zlib',
      'uqr',
    ],
    types: ['quiz/**', 'node:http', 'node:os', 'pino'],
    because: 'a route allows, parses, calls and answers; SQL and pages are elsewhere',
  },
  {
    from: ['pages/**'],
    may: ['**', '!db/tables/**', '!content/for-class.ts', '!content/check.ts'],
    because:
      'a page joins everything, but the tables of the database belong to db, and class work comes from the services alone: a page that read it could be built with its key',
  },
  {
    from: ['middleware.ts'],
    may: ['**', '!db/tables/**'],
    because: 'it builds the services for development; the tables of the database belong to db',
  },
  {
    from: ['server.ts'],
    may: ['**'],
    because: 'it alone joins the parts: services, interface, files, pages',
  },
];

export interface Exception {
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

/** Imports that the table forbids and that stand all the same. One that nobody needs any more is an error. */
export const exceptions: readonly Exception[] = [
  {
    from: 'study/wake.ts',
    to: 'study/hydrate.tsx',
    because: 'a dynamic import: React is loaded only when a check comes near the screen',
  },
  {
    from: 'ui/layouts/Page.astro',
    to: 'study/due.ts',
    because: 'a dynamic import: the header of every page says how many questions are due',
  },
];

/** What must never be sent to a browser: they read the course's files and draw its maps, when the site is built. */
export const neverInBrowser = [
  'zod',
  'yaml',
  'csv-parse',
  'unified',
  'remark-parse',
  'remark-mdx',
  'd3-geo',
  'topojson-client',
  'topojson-simplify',
  'world-atlas',
];
