// Runs the check of the course in Astro: a build stops at a fault; development names the faults and goes on.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { checkCourse } from './check.ts';
import { faultLine } from './fault.ts';
import { quizFolders } from './files.ts';
import { courseFolder } from './folder.ts';

const folders = ['lessons', ...quizFolders, 'library', 'teaching', 'scenarios'];

/** An Astro integration for the course in `courseFolder()`. */
export function courseGuard(): AstroIntegration {
  const folder = courseFolder();
  const report = () => {
    const { faults } = checkCourse(folder);
    return faults.length === 0
      ? undefined
      : `The course has faults:\n${faults.map(faultLine).join('\n')}`;
  };
  return {
    name: 'course-guard',
    hooks: {
      'astro:build:start': () => {
        const faults = report();
        if (faults === undefined) return;
        const error = new Error(faults);
        // The faults are the author's: a stack of our own code under them helps nobody.
        error.stack = '';
        throw error;
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add([
          join(folder, 'course.yaml'),
          ...folders.map((name) => join(folder, name)).filter((path) => existsSync(path)),
        ]);
        const changed = (file: string) => {
          if (!/\.(mdx|yaml|csv)$/.test(file)) return;
          const faults = report();
          if (faults !== undefined) logger.error(faults);
          server.hot.send({ type: 'full-reload' });
        };
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
        const faults = report();
        if (faults !== undefined) logger.error(faults);
      },
    },
  };
}
