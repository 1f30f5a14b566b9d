// The production server: builds what the parts need, listens, and stops without cutting anybody off.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { addressesOf, greeting } from './src/api/addresses.ts';
import { createApi, isApi } from './src/api/app.ts';
import { buildServices } from './src/api/build-services.ts';
import { serveOnDemand, type AstroHandler } from './src/api/on-demand.ts';
import type { Part } from './src/api/preloaded.ts';
import { logRequest, pathOf } from './src/api/request-log.ts';
import { secure, serveFiles } from './src/api/static.ts';
import { drain } from './src/api/stop.ts';
import { setupWords } from './src/api/words.ts';
import { firstLink } from './src/classroom/links.ts';
import { eraseWhatIsOver } from './src/classroom/retention.ts';

/* Before the pages are loaded: what draws them would otherwise check itself at every step, at three times the cost. */
process.env.NODE_ENV ??= 'production';

const root = import.meta.dirname;
const dist = resolve(root, process.env.DIST || 'dist');
const host = process.env.HOST || '127.0.0.1';
const port = readPort(process.env.PORT || '4321');
/** Milliseconds that answers have at a stop, and then what the services have to let go. */
const patience = 10_000;

/* For machines. In a terminal, where somebody reads the lines below, only errors are shown. */
const log = pino(
  {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    level: process.env.LOG_LEVEL || (process.stderr.isTTY ? 'error' : 'info'),
  },
  pino.destination({ fd: 2, sync: true }),
);
const onFault = (error: Error, path: string): void => log.error({ err: error, path }, 'failed');
/* Astro's program listens for these and says nothing of those that are not its own; without this line, nobody would. */
process.on('unhandledRejection', (reason) => onFault(asError(reason), ''));

const { astro, parts } = await loadPages(join(dist, 'server'));
const services = await buildServices(root, process.env, onFault).catch((error: unknown) =>
  giveUp(asError(error).message),
);
const api = getRequestListener(createApi(services).fetch);
const files = serveFiles(join(dist, 'client'), onFault, serveOnDemand(astro, { services, parts }));

const server = createServer((req, res) => {
  secure(res);
  logRequest(log, req, res);
  answer(req, res).catch((error: unknown) => {
    onFault(asError(error), pathOf(req));
    if (!res.headersSent) res.writeHead(500);
    res.end();
  });
});

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (isApi(pathOf(req))) await api(req, res);
  else files(req, res);
}

/* Longer than the 60 s for which proxies usually keep a connection. Were it shorter, as it is by itself, now and then one
   would be closed under a request that a proxy has just sent on it, and it dares not send a form twice. */
server.keepAliveTimeout = 65_000;

server.on('error', (error: NodeJS.ErrnoException) => {
  const another = port === 4321 ? 4322 : 4321;
  if (error.code === 'EADDRINUSE') {
    giveUp(
      `Port ${port} is taken by another program. Choose another one: PORT=${another} npm start`,
    );
  }
  if (error.code === 'EACCES') {
    giveUp(`Port ${port} may not be used here. Choose another one: PORT=${another} npm start`);
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    giveUp(`HOST=${host} is not an address of this machine. Leave it out, or use HOST=0.0.0.0`);
  }
  giveUp(`The server could not start: ${error.message}`);
});

server.listen(port, host, () => {
  const bound = server.address();
  const actual = typeof bound === 'object' && bound ? bound.port : port;
  const { publicUrl } = services;
  const colours = process.stdout.isTTY;
  for (const line of greeting({ host, port: actual, publicUrl, colours }, networkInterfaces()))
    console.log(line);
  const [inside] = addressesOf(host, networkInterfaces()).all;
  inviteFirst(publicUrl ?? `http://${inside}:${actual}`);
  log.info({ host, port: actual }, 'started');
  erase();
  setInterval(erase, 60 * 60_000).unref();
});

/** For as long as there is no instructor, each start says how to become one: on the terminal, never in the log. */
function inviteFirst(origin: string): void {
  firstLink(services.classroom).then(
    (path) => path !== undefined && console.log(setupWords.firstLink(origin + path)),
    (error: unknown) => onFault(asError(error), ''),
  );
}

/** What classes no longer keep is erased, at the start and every hour, by whichever process comes first. */
function erase(): void {
  eraseWhatIsOver(services.classroom).then(
    (erased) => log.info({ erased }, 'erased what is over'),
    (error: unknown) => onFault(asError(error), ''),
  );
}

let stopping = false;
async function stop(signal: string): Promise<never> {
  // Somebody who asks twice does not want to wait.
  if (stopping) process.exit(1);
  stopping = true;
  const finished = await drain(server, services.streams, patience);
  if (!finished) log.error(`stopped with requests unanswered after ${patience / 1000} s`);
  setTimeout(() => {
    log.error(`stopped with services still open after ${patience / 1000} s more`);
    process.exit(1);
  }, patience);
  await services.close();
  log.info({ signal }, 'stopped');
  process.exit(finished ? 0 : 1);
}
const onSignal = (signal: string): void => {
  stop(signal).catch((error: unknown) => giveUp(`The server stopped: ${asError(error).message}`));
};
process.on('SIGTERM', onSignal);
process.on('SIGINT', onSignal);

/* npm hands a signal to the shell between it and this process, and most shells end without handing it on. The server
   would be left over, and keep its port. */
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && !stopping) onSignal('end of npm');
  }, 250).unref();
}

/** The program for pages on demand that a build wrote, and its list of scripts. */
async function loadPages(folder: string): Promise<{ astro: AstroHandler; parts: Part[] }> {
  const entry = join(folder, 'entry.mjs');
  const list = join(folder, 'parts.json');
  // The list comes last: without it, a build broke off or is still running.
  if (!existsSync(entry) || !existsSync(list))
    giveUp(`There is no built course in ${dist}: run npm start`);
  const { handler } = (await import(pathToFileURL(entry).href)) as { handler: AstroHandler };
  const parts = JSON.parse(readFileSync(list, 'utf8')) as Part[];
  return { astro: handler, parts };
}

function readPort(text: string): number {
  // 0 lets the system choose a free one.
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  return giveUp(`PORT must be a whole number from 0 to 65535, and is "${text}".`);
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/** Says in one line why there is no server, and ends. */
function giveUp(message: string): never {
  console.error(message);
  process.exit(1);
}
