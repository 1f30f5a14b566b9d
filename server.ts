// The production server: builds what the parts need, listens, and stops without cutting anybody off.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { parse } from 'yaml';
import { createApi } from './src/api/app.ts';
import { secure, serveFiles } from './src/api/static.ts';

const root = import.meta.dirname;
const dist = resolve(root, process.env.DIST || 'dist');
const host = process.env.HOST || '127.0.0.1';
const port = readPort(process.env.PORT || '4321');

/* For machines. In a terminal, where somebody reads the lines below, only errors are shown. */
const log = pino(
  {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    level: process.env.LOG_LEVEL || (process.stderr.isTTY ? 'error' : 'info'),
  },
  pino.destination({ fd: 2, sync: true }),
);

if (!existsSync(join(dist, 'index.html')))
  giveUp(`There is no built course in ${dist}: run npm start`);

const onFault = (error: Error, path: string): void => log.error({ err: error, path }, 'failed');
const files = serveFiles(dist, onFault);
const api = getRequestListener(
  createApi({ version: readVersion(), course: readCourse(), onError: onFault }).fetch,
);

const server = createServer((req, res) => {
  secure(res);
  answer(req, res).catch((error: unknown) => {
    onFault(error instanceof Error ? error : new Error(String(error)), pathOf(req));
    if (!res.headersSent) res.writeHead(500);
    res.end();
  });
});

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const path = pathOf(req);
  if (path === '/api' || path.startsWith('/api/')) await api(req, res);
  else files(req, res);
}

function pathOf(req: IncomingMessage): string {
  return (req.url ?? '/').replace(/[?#].*$/s, '');
}

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
  for (const address of addresses()) console.log(`Multivector is on http://${address}:${actual}`);
  console.log('Ctrl-C stops it.');
  log.info({ host, port: actual }, 'started');
});

/** The addresses under which a reader can ask for the course. */
function addresses(): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host];
  const outside = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  return ['127.0.0.1', ...outside];
}

let stopping = false;
function stop(signal: string): void {
  // Somebody who asks twice does not want to wait.
  if (stopping) process.exit(1);
  stopping = true;
  const late = setTimeout(() => {
    log.error('stopped with requests unanswered after 10 s');
    process.exit(1);
  }, 10_000);
  server.close(() => {
    clearTimeout(late);
    log.info({ signal }, 'stopped');
    process.exit(0);
  });
  // Browsers keep a connection open after an answer, in case they want more; none of them is waited for.
  setInterval(() => server.closeIdleConnections(), 100);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

/* npm hands a signal to the shell between it and this process, and most shells end without handing it on. The server
   would be left over, and keep its port. */
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && !stopping) stop('end of npm');
  }, 250).unref();
}

function readPort(text: string): number {
  // 0 lets the system choose a free one.
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  return giveUp(`PORT must be a whole number from 0 to 65535, and is "${text}".`);
}

function readVersion(): string {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return own.version;
}

function readCourse(): string | undefined {
  try {
    const course: unknown = parse(
      readFileSync(resolve(root, process.env.COURSE || '.', 'course.yaml'), 'utf8'),
    );
    if (typeof course !== 'object' || course === null || !('id' in course)) return undefined;
    return typeof course.id === 'string' ? course.id : undefined;
  } catch {
    // The pages are served all the same; `npm run check` says what is wrong with the file.
    return undefined;
  }
}

/** Says in one line why there is no server, and ends. */
function giveUp(message: string): never {
  console.error(message);
  process.exit(1);
}
