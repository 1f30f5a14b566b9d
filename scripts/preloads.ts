// Turns the sources that a page says it will load later into links to the built files, with all they stand on.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { preloaded, type Part } from '../src/api/preloaded.ts';

/** The integration that does this to every page of a build, and writes down for the pages on demand which parts there are. */
export function preloads(): AstroIntegration {
  const parts: Part[] = [];
  let server: URL | undefined;
  return {
    name: 'preloads',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'preloads',
                generateBundle(_, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const part of Object.values(bundle)) {
                    if (part.type !== 'chunk') continue;
                    const { fileName: file, facadeModuleId: source, imports } = part;
                    parts.push({
                      file,
                      source: source ? relative(root, source).replaceAll('\\', '/') : undefined,
                      imports,
                    });
                  }
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        server = config.build.server;
      },
      'astro:build:done': ({ dir }) => {
        if (server !== undefined)
          writeFileSync(new URL('parts.json', server), JSON.stringify(parts));
        const dist = fileURLToPath(dir);
        for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
          if (!file.endsWith('.html')) continue;
          const html = readFileSync(join(dist, file), 'utf8');
          const changed = preloaded(html, parts);
          if (changed !== html) writeFileSync(join(dist, file), changed);
        }
      },
    },
  };
}
