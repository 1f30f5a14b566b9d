// `npm run explore -- [SCENARIO]`: plays a decision exercise very often and reports how it is balanced. Exit 1 when a target is
// missed, 2 when it cannot look. --json is for machines.
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCourse } from '../src/content/check.ts';
import { faultLine } from '../src/content/fault.ts';
import { courseFolder } from '../src/content/folder.ts';
import { formOf } from '../src/scenario/changed.ts';
import {
  explored,
  type Exploration,
  sizesFor,
  usualPlays,
} from '../src/scenario/explore/exploration.ts';
import { missedTargets } from '../src/scenario/explore/targets.ts';
import type { Scenario } from '../src/scenario/scenario.schema.ts';
import { digestOf, recordedDigest } from './explore/digests.ts';
import { reportText, targetsText } from './explore/report.ts';

const usage =
  'Use it so: npm run explore -- [SCENARIO] [--plays 300000] [--form full|short] [--preset ID] [--json]';

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

function main(): number {
  const { name, plays, json, form, preset } = told();
  const original = scenarioOf(name);
  if (preset !== undefined && !original.presets.some(({ id }) => id === preset))
    throw new Error(
      `There is no preset "${preset}"; there is ${original.presets.map(({ id }) => id).join(', ') || 'none'}.\n${usage}`,
    );
  const scenario = formOf(original, form, preset);
  const file = join(courseFolder(), 'scenarios', original.id, 'digests.yaml');
  const digests = {
    rules: `${scenario.rules}${preset === undefined ? '' : ` with ${preset}`}`,
    found: digestOf(scenario),
    recorded: recordedDigest(file, scenario.rules, preset),
  };
  const sizes = sizesFor(plays);
  const variations = [
    ...scenario.sensitivity,
    ...scenario.presets.filter(({ id }) => id !== preset),
  ];
  const all = watched(explored(scenario, sizes, variations));
  const worlds = (scenario.hidden[0]?.values ?? []).map((value) => value.name);
  const missed = missedTargets(all, scenario.targets, worlds, digests);
  if (json)
    console.log(
      JSON.stringify(
        { scenario: original.id, form, preset, sizes, digests, missed, ...all },
        undefined,
        2,
      ),
    );
  else {
    console.log(
      `# ${scenario.title}: ${form} form${preset === undefined ? '' : `, preset ${preset}`}, rules ${scenario.rules}\n`,
    );
    console.log(`${reportText(scenario, all, digests)}\n\n${targetsText(missed)}`);
    if (missed.some(({ code }) => code === 'D12'))
      console.log(`  The digests on record stand in ${relative('.', file)}.`);
    if (missed.length > 0 && plays < usualPlays)
      console.log(
        `  With fewer plays than ${usualPlays.toLocaleString('en-GB')} a target may be missed by chance.`,
      );
  }
  return missed.length > 0 ? 1 : 0;
}

/** Explores, and tells on a terminal how far it is. */
function watched(exploring: ReturnType<typeof explored>): Exploration {
  const tell = (text: string) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
  };
  for (;;) {
    const next = exploring.next();
    if (next.done === true) {
      tell('');
      return next.value;
    }
    tell(`${next.value.part}: ${Math.floor(next.value.done * 100)}%`);
  }
}

/** The exercise with this id, or the only one of the course; throws an error that says why there is none. */
function scenarioOf(name: string | undefined): Scenario {
  const { course, faults } = checkCourse(courseFolder());
  if (course === undefined)
    throw new Error(
      `${faults.slice(0, 5).map(faultLine).join('\n')}\nThe course has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; npm run check names all. An exercise is explored once there are none.`,
    );
  const { scenarios } = course;
  const ids = scenarios.map(({ id }) => id).join(', ');
  if (scenarios.length === 0) throw new Error('The course has no exercise: scenarios/ is empty.');
  if (name === undefined && scenarios.length > 1)
    throw new Error(`Say which exercise: ${ids}.\n${usage}`);
  const found = name === undefined ? scenarios[0] : scenarios.find(({ id }) => id === name);
  if (found === undefined)
    throw new Error(`There is no exercise "${name}"; there is ${ids}.\n${usage}`);
  return found;
}

/** What the command line says; throws an error that says what cannot be understood. */
function told() {
  const { positionals, values } = parsed();
  const [name, ...more] = positionals;
  if (more.length > 0) throw new Error(`Name one exercise, not ${positionals.length}.\n${usage}`);
  const plays = Number(values.plays);
  if (!Number.isInteger(plays) || plays < 1)
    throw new Error(`--plays ${values.plays} is no number of plays: write it as 20000.\n${usage}`);
  const { form, json, preset } = values;
  if (form !== 'full' && form !== 'short')
    throw new Error(`There is no form "${form}": it is full or short.\n${usage}`);
  return { name, plays, json, form, preset } as const;
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        plays: { type: 'string', default: String(usualPlays) },
        json: { type: 'boolean', default: false },
        form: { type: 'string', default: 'full' },
        preset: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`, {
      cause: error,
    });
  }
}
