// A PostgreSQL server for tests: the one of TEST_DATABASE_URL, or one of its own from installed binaries, installed first
// where that is possible.
import { execFile, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);
const patience = 60_000;

export interface Postgres {
  /** The address of a database that is there. */
  readonly url: string;
  /** Makes an empty database and gives its address. */
  database(): Promise<string>;
  /** Stops the server and starts it again, as its keeper would; only of a server of its own. */
  restart(): Promise<void>;
  /** Whether the server is its own. */
  readonly own: boolean;
  /** Drops the databases that were made; ends the server and removes its files when they are its own. */
  stop(): Promise<void>;
}

/** What to say where there is none. */
export const noPostgres =
  'No real PostgreSQL was tested: none is installed here, and TEST_DATABASE_URL names none. PGlite in memory stood in for it.';

/**
 * A server to test on; undefined where none can be had, and an error instead when `CI` is set. With `durable` its own server
 * writes to the disk at every commit, as real ones do.
 */
export async function startPostgres({ durable = false } = {}): Promise<Postgres | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { ...databases(given), own: false, restart: async () => {} };
  const bin = findBinaries() ?? (await install());
  if (bin !== undefined) return startOwn(bin, durable);
  if (process.env.CI)
    throw new Error(
      'PostgreSQL is required where CI is set: install it, or set TEST_DATABASE_URL to a server whose user may make databases.',
    );
  return undefined;
}

/** The folder with initdb and postgres: the newest of Debian's, or one on PATH. */
function findBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return [
    ...versions
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ].find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

async function install(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const get = ['install', '-y', '--no-install-recommends', 'postgresql'];
  try {
    await run('apt-get', get, { env });
  } catch {
    try {
      await run('apt-get', ['update'], { env });
      await run('apt-get', get, { env });
    } catch {
      // No packages to be had, such as without a network; the tests say what that means.
      return undefined;
    }
  }
  return findBinaries();
}

/** The user to run as: PostgreSQL refuses root. Undefined for whoever runs this. */
async function otherUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(
        ['-u', '-g'].map(async (what) => Number((await run('id', [what, name])).stdout)),
      );
      if (uid && gid) return { uid, gid };
    } catch {
      // There is no such user; the next one may be.
    }
  }
  throw new Error('PostgreSQL refuses root, and there is neither a user postgres nor nobody.');
}

async function startOwn(bin: string, durable: boolean): Promise<Postgres> {
  const user = await otherUser();
  const folder = mkdtempSync(join(tmpdir(), 'multivector-postgres-'));
  const data = join(folder, 'data');
  // The folder itself stays with whoever made it; the other user needs to get through it.
  chmodSync(folder, 0o777);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const port = await freePort();
  let end = async () => {};
  try {
    await run(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'tests', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
      { ...user, cwd: folder },
    );
    const start = async () => {
      end = await serve(bin, ['-D', data, '-p', String(port)], folder, user, durable);
      await untilReady(url);
    };
    const url = `postgres://tests@127.0.0.1:${port}/postgres`;
    await start();
    const { stop, ...rest } = databases(url);
    return {
      ...rest,
      own: true,
      async restart() {
        await end();
        await start();
      },
      async stop() {
        try {
          await stop();
        } finally {
          await end();
          remove();
        }
      },
    };
  } catch (error) {
    await end();
    remove();
    throw error;
  }
}

/** Runs the server and gives the function that ends it; it ends too when this process does. */
async function serve(
  bin: string,
  args: readonly string[],
  folder: string,
  user: { uid: number; gid: number } | undefined,
  durable: boolean,
): Promise<() => Promise<void>> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    fsync: durable ? 'on' : 'off',
    shared_buffers: '32MB',
  };
  const server = spawn(
    join(bin, 'postgres'),
    [...args, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...user, cwd: folder, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
    server.once('error', () => resolve());
  });
  const quit = () => server.kill('SIGQUIT');
  process.once('exit', quit);
  return async () => {
    process.off('exit', quit);
    // SIGINT is a fast shutdown: connections are ended, nothing is lost.
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGINT');
    await ended;
  };
}

async function untilReady(url: string): Promise<void> {
  for (const latest = Date.now() + patience; ; await wait(100)) {
    try {
      return await ask(url, 'select 1');
    } catch (error) {
      if (Date.now() > latest)
        throw new Error(`PostgreSQL did not answer within ${patience / 1000} s`, { cause: error });
    }
  }
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Databases made one after the other on the server at this address. */
function databases(url: string): Pick<Postgres, 'url' | 'database' | 'stop'> {
  const made: string[] = [];
  return {
    url,
    async database() {
      const name = `multivector_${process.pid}_${Date.now().toString(36)}_${made.length}`;
      await ask(url, `create database ${name}`);
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    async stop() {
      for (const name of made) await ask(url, `drop database if exists ${name} with (force)`);
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}
