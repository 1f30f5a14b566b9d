// Builds what the interface and the pages stand on, from the environment: the same for production and development.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CourseContent } from '../classroom/room.ts';
import { readForClass } from '../content/for-class.ts';
import { type Opened, openStore } from '../db/open.ts';
import { type Where, whereOf } from '../db/where.ts';
import { loadKinds } from '../quiz/kinds.ts';
import type { OnFault, Services } from './services.ts';
import { createStreams } from './streams.ts';
import { setupWords } from './words.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Builds one set. `root` is the folder of the program; `open` opens the database. Throws an Error for the person who starts
 * it when `env` is wrong or the database cannot be opened.
 */
export async function buildServices(
  root: string,
  env: Env,
  onError: OnFault,
  open: (where: Where) => Promise<Opened> = openStore,
): Promise<Services> {
  const publicUrl = readPublicUrl(env.PUBLIC_URL);
  await loadKinds();
  const course = readCourse(resolve(root, env.COURSE || '.'), onError);
  const store = await open(whereOf(root, env));
  return {
    version: readVersion(root),
    course: course.id === '' ? undefined : course.id,
    publicUrl,
    onError,
    classroom: {
      store,
      limits: store.limits,
      bus: store.bus,
      course,
      now: () => Date.now(),
      bytes: (count) => randomBytes(count),
    },
    streams: createStreams(),
    health: async () => ({ database: await store.health() }),
    close: () => store.close(),
  };
}

/** The origin that PUBLIC_URL names; undefined when it is not set. Throws when it is no such address. */
export function readPublicUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    `${url.pathname}${url.search}${url.hash}` === '/' &&
    url.username + url.password === '';
  if (!plain) throw new Error(setupWords.publicUrl(text));
  return url.origin;
}

function readVersion(root: string): string {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return own.version;
}

/**
 * The course that classes are given work from. With faults in its files there is none: the pages are served all the same, and
 * work that was begun goes on with its own copy; `npm run check` says what is wrong.
 */
function readCourse(folder: string, onError: OnFault): CourseContent {
  try {
    return readForClass(folder);
  } catch (error) {
    onError(error instanceof Error ? error : new Error(String(error)), '');
    return { id: '', title: '', quizzes: [], lessons: [], scenarios: [], links: {} };
  }
}
