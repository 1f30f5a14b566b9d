// `npm run check -- [FOLDER]`: prints faults, remarks and notices on a course. Exit 1 when there is a fault or a remark, 2 when
// it cannot look: at no folder, or at two. --stats adds figures, --json is for machines, --today says which day it is.
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCourse } from './check.ts';
import { isDay } from './date.ts';
import { type Fault, faultLine } from './fault.ts';
import { noticesOn, remarksOn } from './lints/all.ts';
import { statsOf } from './stats/course.ts';
import { statsText } from './stats/text.ts';

/** Sources grow old together: so many notices are read, and more are not. */
const noticesShown = 10;

const said = told();
if (said === undefined) process.exitCode = 2;
else process.exitCode = check(said);

type Told = NonNullable<ReturnType<typeof told>>;

function check({ folder, today, json, stats: wantStats }: Told): number {
  const { faults, course, forClass, writing } = checkCourse(folder);
  const remarks = writing === undefined ? [] : remarksOn(writing);
  const notices = writing === undefined ? [] : noticesOn(writing, today);
  const stats = wantStats && writing !== undefined ? statsOf(writing) : undefined;
  if (json)
    console.log(
      JSON.stringify({ faults, remarks, notices, ...(stats && { stats }) }, undefined, 2),
    );
  else {
    print([...faults, ...remarks, ...notices.slice(0, noticesShown)]);
    if (notices.length > noticesShown)
      console.log(`and ${notices.length - noticesShown} more notices; --json names them all\n`);
    if (stats !== undefined) console.log(`${statsText(stats)}\n`);
    if (course === undefined)
      console.log(
        `${counted(faults, 'fault')} in ${relative('.', folder) || 'this course'}${wantStats ? '; figures follow once they are mended' : ''}`,
      );
    else {
      const classWork = asked(forClass?.quizzes ?? []);
      const questions = asked(course.quizzes) + classWork;
      const ofThem = classWork === 0 ? '' : ` (${classWork} for classes)`;
      console.log(
        `No faults: ${course.lessons.length} lessons, ${questions} questions${ofThem}, ${forClass?.sources.length} sources, ${course.terms.length} terms.`,
      );
      if (remarks.length > 0)
        console.log(
          `${counted(remarks, 'remark')} on the writing; a build does not stop for ${remarks.length === 1 ? 'it' : 'them'}.`,
        );
      if (notices.length > 0) console.log(`${counted(notices, 'notice')}.`);
    }
  }
  return faults.length + remarks.length > 0 ? 1 : 0;
}

function asked(quizzes: readonly { readonly questions: readonly unknown[] }[]): number {
  return quizzes.reduce((sum, quiz) => sum + quiz.questions.length, 0);
}

function print(all: readonly Fault[]): void {
  for (const each of all) console.log(faultLine(each));
  if (all.length > 0) console.log();
}

function counted({ length }: readonly unknown[], thing: string): string {
  return `${length} ${thing}${length === 1 ? '' : 's'}`;
}

/** What the command line says, or undefined (and a message) when it cannot be understood. */
function told() {
  const refuse = (why: string): undefined => {
    console.error(why);
  };
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        stats: { type: 'boolean', default: false },
        today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      },
    });
    const [name = '.', ...more] = positionals;
    if (more.length > 0)
      return refuse(`Name one folder, not ${positionals.length}: the check reads one course.`);
    if (!existsSync(resolve(name)))
      return refuse(`There is no folder ${name}: name the folder that holds course.yaml.`);
    if (!isDay(values.today))
      return refuse(`--today ${values.today} is no day: write it as 2026-07-03.`);
    return { folder: resolve(name), ...values };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse(
      `${why}\nUse it so: npm run check -- [FOLDER] [--stats] [--json] [--today 2026-07-03]`,
    );
  }
}
