// What `npm test` runs, in order.

/** One command line. */
type Command = readonly [tool: string, ...args: string[]];

/** One thing that is checked. */
export type Step = {
  id: string;
  title: string;
  /** One after another; the first that fails ends the step. */
  commands: readonly Command[];
  /** A step that hangs is stopped after this, so that the later ones still run. */
  minutes: number;
  /** Who counts the tests; a step without it counts as one. */
  counts?: 'vitest' | 'playwright';
  /** The id of a step without which this one makes no sense. */
  needs?: string;
  /** What stands in for the step it needs when that is not run. */
  alone?: Command;
};

/** Where a tool that counts its own tests has to write its report, for the command lines below. */
export const reportFile = '{report}';

/** Every step, in the order in which they run. */
export const steps: readonly Step[] = [
  { id: 'lockfile', title: 'lockfile', minutes: 1, commands: [['node', 'scripts/lockfile.mjs']] },
  {
    id: 'types',
    title: 'types',
    minutes: 2,
    // A fresh clone lacks the types that Astro makes from the course's files.
    commands: [
      ['astro', 'sync'],
      ['tsc', '--noEmit'],
    ],
  },
  { id: 'astro', title: 'pages (astro check)', minutes: 2, commands: [['astro', 'check']] },
  { id: 'lint', title: 'lint', minutes: 1, commands: [['oxlint', '--deny-warnings']] },
  {
    id: 'format',
    title: 'format',
    minutes: 1,
    commands: [['prettier', '--check', '--log-level', 'warn', '.']],
  },
  { id: 'unused', title: 'unused code', minutes: 1, commands: [['knip', '--no-progress']] },
  { id: 'course', title: 'course', minutes: 1, commands: [['node', 'src/content/check-cli.ts']] },
  {
    id: 'unit',
    title: 'unit tests',
    // Four on two cores that have nothing else to do: servers are killed and started again, databases filled.
    minutes: 10,
    counts: 'vitest',
    commands: [
      ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${reportFile}`],
    ],
  },
  {
    id: 'build',
    title: 'build',
    minutes: 4,
    commands: [['node', 'scripts/prepare.mjs', 'build']],
  },
  {
    id: 'e2e',
    title: 'browser tests',
    minutes: 18,
    counts: 'playwright',
    needs: 'build',
    alone: ['node', 'scripts/prepare.mjs', 'start'],
    commands: [['playwright', 'test']],
  },
];

/** The steps that `--only` names, or all of them; a sentence when it names one that does not exist. */
export function stepsToRun(only: string | undefined): readonly Step[] | string {
  if (only === undefined) return steps;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !steps.some(({ id }) => id === name));
  if (unknown !== undefined) {
    return `There is no step "${unknown}". The steps: ${steps.map(({ id }) => id).join(' ')}`;
  }
  return steps.filter(({ id }) => names.includes(id));
}
