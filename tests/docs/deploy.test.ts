// What the files for setting up a server say is true of the program: its settings, commands, addresses and times.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { largestBody } from '../../src/api/body-limit.ts';
import { unknownCommands } from '../house/package-rules.ts';
import { sourceFiles } from '../house/source-files.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const composeFiles = ['compose.yaml', 'deploy/compose-sqlite.yaml'];
const paths = [
  'docs/deploy.md',
  'Dockerfile',
  ...composeFiles,
  'deploy/Caddyfile',
  'deploy/nginx.conf',
  'deploy/multivector.env',
  'deploy/multivector.service',
];
const files = paths.map((path) => [path, read(path)] as const);

/** What the files of deploy/ say to other programs, and what is no setting at all. */
const foreign = new Set([
  // Of compose.yaml and the Caddyfile themselves, and of PostgreSQL's image.
  'DOMAIN',
  'PROGRAMS',
  'POSTGRES_USER',
  'POSTGRES_DB',
  'POSTGRES_PASSWORD',
  // React and others go by it; the server does not.
  'NODE_ENV',
  // A word to be replaced, signals, and a method of HTTP.
  'PASSWORD',
  'FILE',
  'SIGTERM',
  'POST',
]);

/** Names that stand where settings stand: before `=` or `:`, after `$`, alone between backticks or `process.env.`. */
function settingsIn(text: string): string[] {
  const patterns = [
    /(?:^|[\s`"'#:])([A-Z][A-Z\d_]{2,})=/g,
    /^\s*([A-Z][A-Z\d_]{2,}):\s/gm,
    /\$\{?([A-Z][A-Z\d_]{2,})/g,
    /`([A-Z][A-Z\d_]{2,})`/g,
    /process\.env\.([A-Z][A-Z\d_]{2,})/g,
  ];
  return [...new Set(patterns.flatMap((each) => [...text.matchAll(each)].map(([, n]) => n ?? '')))];
}

/** Settings that the code reads from its environment. */
function settingsOf(texts: Iterable<string>): Set<string> {
  return new Set(
    [...texts].flatMap((text) =>
      [...text.matchAll(/\benv(?:\.|\[')([A-Z][A-Z\d_]{2,})/g)].map(([, name]) => name ?? ''),
    ),
  );
}

interface Service {
  readonly build?: string;
  readonly image?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly string[];
  readonly stop_grace_period?: string;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}
const composed = composeFiles.map((path) => [path, parse(read(path)) as Compose] as const);

describe('settings', () => {
  const known = settingsOf(sourceFiles('server.ts', 'astro.config.ts', 'src', 'scripts').values());

  it.each(files)('of %s are read by the program, or belong to another one', (_, text) => {
    const unknown = settingsIn(text).filter((name) => !known.has(name) && !foreign.has(name));
    expect(unknown).toEqual([]);
  });

  it('are found wherever they stand', () => {
    const text = ['A_ONE=1', '  B_TWO: 2', '"${C_THREE:-}"', '`D_FOUR`', '{$E_FIVE}', 'NOT ME'];
    expect(settingsIn(text.join('\n')).toSorted()).toEqual([
      'A_ONE',
      'B_TWO',
      'C_THREE',
      'D_FOUR',
      'E_FIVE',
    ]);
  });

  it('of the server all stand in the table of docs/deploy.md', () => {
    const own = settingsOf(
      sourceFiles('server.ts', 'src/api/build-services.ts', 'src/db').values(),
    );
    expect(own).toContain('DATABASE_URL');
    const rows = read('docs/deploy.md').matchAll(/^\| `([A-Z_]+)` \|/gm);
    expect([...rows].map(([, name]) => name).toSorted()).toEqual([...own].toSorted());
  });
});

describe('commands', () => {
  const own = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

  it.each(files)('of %s exist', (path, text) => {
    expect(unknownCommands(path, text, own)).toEqual([]);
    const scripts = [...text.matchAll(/\bnode ((?:scripts\/)?[\w-]+\.m?[jt]s)/g)];
    expect(scripts.map(([, script]) => script ?? '').filter((each) => !existsSync(each))).toEqual(
      [],
    );
  });
});

describe('files for containers', () => {
  it.each(composed)('%s names only services, volumes and files that there are', (path, compose) => {
    const { services, volumes } = compose;
    const folder = path.includes('/') ? path.replace(/[^/]+$/, '') : '';
    const all = Object.values(services);
    expect(all.filter(({ image }) => !image)).toEqual([]);
    const others = all.flatMap((service) => Object.keys(service.depends_on ?? {}));
    expect(others.filter((name) => services[name] === undefined)).toEqual([]);
    const mounted = all
      .flatMap((service) => service.volumes ?? [])
      .map((each) => each.split(':')[0] ?? '');
    const [paths, names] = [true, false].map((path) =>
      mounted.filter((each) => each.startsWith('.') === path),
    );
    expect(names?.toSorted()).toEqual(Object.keys(volumes).toSorted());
    const built = all.flatMap(({ build }) => (build === undefined ? [] : [`${build}/Dockerfile`]));
    expect(built).not.toEqual([]);
    expect([...(paths ?? []), ...built].filter((each) => !existsSync(folder + each))).toEqual([]);
  });

  it('hand the proxy exactly the programs', () => {
    const [, { services }] = composed[0] ?? ['', { services: {}, volumes: {} }];
    const programs = Object.keys(services).filter((name) => services[name]?.build !== undefined);
    expect(programs.length).toBeGreaterThan(1);
    expect(services.proxy?.environment?.PROGRAMS?.split(' ')).toEqual(
      programs.map((name) => `${name}:4321`),
    );
  });

  it('start a program that is there, and not as root', () => {
    const lines = read('Dockerfile').split('\n');
    const [, command = ''] =
      /^CMD (\[.*\])$/.exec(lines.find((l) => l.startsWith('CMD ')) ?? '') ?? [];
    expect(JSON.parse(command)).toEqual(['node', 'server.ts']);
    const user = lines.findIndex((line) => line === 'USER node');
    expect(user).toBeGreaterThan(lines.lastIndexOf('FROM node:24-slim'));
  });

  it('keep data, packages and history of this machine out of the image, and quizzes for classes in it', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const name of ['data', 'node_modules', 'dist', '.git', '.env'])
      expect(ignored).toContain(name);
    expect(ignored).not.toContain('private');
  });
});

describe('times and sizes', () => {
  const patience = Number(/patience = ([\d_]+);/.exec(read('server.ts'))?.[1]?.replace('_', ''));
  const kept = Number(
    /keepAliveTimeout = ([\d_]+);/.exec(read('server.ts'))?.[1]?.replace('_', ''),
  );

  it('leave the server the time that it takes to stop: for answers, and for the database again', () => {
    const least = (2 * patience) / 1000;
    expect(least).toBeGreaterThan(0);
    const unit = /TimeoutStopSec=(\d+)/.exec(read('deploy/multivector.service'))?.[1];
    expect(Number(unit)).toBeGreaterThan(least);
    const graces = composed
      .flatMap(([, { services }]) => Object.values(services))
      .filter(({ build }) => build !== undefined)
      .map(({ stop_grace_period: grace = '10s' }) => Number.parseInt(grace));
    expect(graces.length).toBeGreaterThan(composed.length);
    expect(Math.min(...graces)).toBeGreaterThan(least);
  });

  it('let proxies give up a connection before the program does', () => {
    const caddy = Number(/keepalive (\d+)s/.exec(read('deploy/Caddyfile'))?.[1]);
    expect(caddy).toBeGreaterThan(0);
    expect(kept / 1000).toBeGreaterThan(caddy);
    // nginx by itself: 60 s.
    expect(kept / 1000).toBeGreaterThan(60);
  });

  it('let through whatever the program takes, so that it says itself what is too large', () => {
    expect(largestBody).toBeLessThan(1_000_000);
    expect(read('deploy/Caddyfile')).toContain('max_size 1MB');
    expect(read('deploy/nginx.conf')).toContain('client_max_body_size 1m;');
  });
});
