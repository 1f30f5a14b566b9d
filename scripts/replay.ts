// `npm run replay -- FILE`: plays a record of the decision exercise again, as the debrief saved it, and says what it comes to.
// Exit 1 when it is refused, with the first step that is wrong; 2 when there is nothing to read.
import { readFileSync } from 'node:fs';
import { checkCourse } from '../src/content/check.ts';
import { courseFolder } from '../src/content/folder.ts';
import { formOf } from '../src/scenario/changed.ts';
import { gameOf } from '../src/scenario/game.ts';
import { formFault } from '../src/scenario/record-form.ts';
import type { PlayRecord } from '../src/scenario/record.ts';
import { isRefused, replay } from '../src/scenario/replay.ts';
import { endingOf, goalsOf } from '../src/scenario/score.ts';

const [file, ...more] = process.argv.slice(2);
try {
  if (file === undefined || more.length > 0)
    throw new Error('Name one file: npm run replay -- FILE');
  process.exitCode = main(file);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

function main(from: string): number {
  const value = read(from);
  const misformed = formFault(value);
  if (misformed !== undefined) return refused(0, misformed);
  const record = value as PlayRecord;
  const scenario = checkCourse(courseFolder()).course?.scenarios.find(
    ({ id }) => id === record.scenario,
  );
  if (scenario === undefined)
    throw new Error(
      `This course has no exercise "${record.scenario}", or has faults: npm run check.`,
    );
  if (record.preset !== undefined && !scenario.presets.some(({ id }) => id === record.preset))
    return refused(0, `the exercise has no preset "${record.preset}"`);
  const game = gameOf(formOf(scenario, record.form, record.preset));
  const play = replay(game, record);
  if (isRefused(play)) return refused(play.step, play.why);
  const { steps, digest } = play.record;
  const goals = goalsOf(game, play.state);
  console.log(
    `Played again: ${steps.length} steps, each to the digest on record, the last ${steps.at(-1)?.digest ?? digest}.`,
  );
  if (!play.state.done) console.log(`It stands at round ${play.state.round} of ${game.rounds}.`);
  else
    console.log(
      `It ends as "${endingOf(game, play.state)}"; ${scenario.goals.map(({ id }, i) => `${id} ${goals[i]}`).join(', ')}.`,
    );
  return 0;
}

function read(from: string): unknown {
  let text: string;
  try {
    text = readFileSync(from, 'utf8');
  } catch {
    throw new Error(`There is no file ${from} that can be read.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${from} is no record: the debrief saves one as JSON.`);
  }
}

function refused(step: number, why: string): number {
  console.log(`Refused ${step === 0 ? 'before the first step' : `at step ${step}`}: ${why}.`);
  return 1;
}
