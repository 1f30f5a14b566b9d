// `npm run check -- [DIR] [--json]`: prints every fault of a course folder; exit 1 when there is one, 2 when it cannot look.
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCourse } from './check.ts';
import { faultLine } from './fault.ts';

const said = told();
const folder = resolve(said?.positionals[0] ?? '.');

if (said === undefined) process.exitCode = 2;
else if (!existsSync(folder)) {
  console.error(
    `There is no folder ${said.positionals[0]}: name the folder that holds course.yaml.`,
  );
  process.exitCode = 2;
} else {
  const { faults, course } = checkCourse(folder);
  if (said.values.json) console.log(JSON.stringify(faults, undefined, 2));
  else if (course === undefined) {
    for (const fault of faults) console.log(faultLine(fault));
    console.log(
      `\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${relative('.', folder) || 'this course'}`,
    );
  } else {
    const questions = course.quizzes.reduce((sum, quiz) => sum + quiz.questions.length, 0);
    console.log(
      `No faults: ${course.lessons.length} lessons, ${questions} questions, ${course.sources.length} sources, ${course.terms.length} terms.`,
    );
  }
  if (faults.length > 0) process.exitCode = 1;
}

/** What the command line says, or undefined (and a message) when it cannot be understood. */
function told() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`${why}\nUse it so: npm run check -- [FOLDER] [--json]`);
    return undefined;
  }
}
