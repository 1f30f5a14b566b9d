// `npm run dev`: the interface beside Astro's own server, and the same services for its pages.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type { AstroIntegration } from 'astro';
import type * as App from './app.ts';
import type * as BuildServices from './build-services.ts';
import { pathOf } from './request-log.ts';

/** Where Astro looks for the locals of a request in development. */
const forPages = Symbol.for('astro.locals');

/** An Astro integration that does nothing in a build. Astro prints what fails there and in the pages. */
export function development(): AstroIntegration {
  return {
    name: 'development',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig }) => {
        if (command !== 'dev') return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'development',
                enforce: 'post',
                async configureServer(server) {
                  const root = fileURLToPath(config.root);
                  // By Node itself: what loads the configuration, and this file with it, is closed by now, and with it the way
                  // to whatever is imported only when it is needed.
                  const load = createRequire(new URL('package.json', config.root));
                  const { buildServices } = load(
                    './src/api/build-services.ts',
                  ) as typeof BuildServices;
                  const { createApi, isApi } = load('./src/api/app.ts') as typeof App;
                  const services = await buildServices(root, process.env, (error, path) =>
                    logger.error(`${path} ${error.stack ?? error.message}`),
                  );
                  const api = getRequestListener(createApi(services).fetch);
                  const handle = (req: IncomingMessage, res: ServerResponse, next: () => void) => {
                    if (isApi(pathOf(req))) return void api(req, res);
                    Reflect.set(req, forPages, { services });
                    next();
                  };
                  server.httpServer?.once('close', () => {
                    services.streams.endAll();
                    void services.close();
                  });
                  // Last to come and first in the row: Astro puts its own rules about addresses there, too.
                  return () => void server.middlewares.stack.unshift({ route: '', handle });
                },
              },
            ],
          },
        });
      },
    },
  };
}
