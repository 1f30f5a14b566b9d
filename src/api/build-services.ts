// Builds what the interface and the pages stand on, from the environment: the same for production and development.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { OnFault, Services } from './services.ts';
import { createStreams } from './streams.ts';
import { setupWords } from './words.ts';

/** Builds one set. `root` is the folder of the program. Throws an Error for the person who starts it when `env` is wrong. */
export async function buildServices(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  onError: OnFault,
): Promise<Services> {
  return {
    version: readVersion(root),
    course: readCourse(resolve(root, env.COURSE || '.')),
    publicUrl: readPublicUrl(env.PUBLIC_URL),
    onError,
    streams: createStreams(),
    health: async () => ({}),
    close: async () => {},
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

function readCourse(folder: string): string | undefined {
  try {
    const course: unknown = parse(readFileSync(join(folder, 'course.yaml'), 'utf8'));
    if (typeof course !== 'object' || course === null || !('id' in course)) return undefined;
    return typeof course.id === 'string' ? course.id : undefined;
  } catch {
    // The pages are served all the same; `npm run check` says what is wrong with the file.
    return undefined;
  }
}
