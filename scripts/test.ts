// Runs every check and test of the project, one after another: `npm test`, or `npm test -- --only unit,e2e`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runStep, type Outcome } from './test/run.ts';
import { stepsToRun, type Step } from './test/steps.ts';
import { summary, tableRow } from './test/report.ts';

const root = join(import.meta.dirname, '..');
// Reports of the tools, of no use afterwards.
const scratch = mkdtempSync(join(tmpdir(), 'multivector-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

function fail(message: string): void {
  console.error(message);
  console.log(summary([{ passed: 0, failed: 1 }]));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const steps = stepsToRun(values.only);
  if (typeof steps === 'string') return fail(steps);

  const done: { step: Step; outcome: Outcome }[] = [];
  for (const step of steps) {
    console.log(`\n── ${step.title}`);
    const broken = done.find(
      ({ step: { id }, outcome }) => id === step.needs && outcome.failed > 0,
    );
    const outcome = broken
      ? {
          passed: 0,
          failed: 1,
          skipped: 0,
          seconds: 0,
          note: `not run: ${broken.step.title} failed`,
        }
      : await runStep(step, { root, scratch, alone: !steps.some(({ id }) => id === step.needs) });
    done.push({ step, outcome });
    console.log(tableRow(step.title, outcome));
  }

  console.log('\n── all together');
  for (const { step, outcome } of done) console.log(tableRow(step.title, outcome));
  const outcomes = done.map(({ outcome }) => outcome);
  console.log(`\n${summary(outcomes)}`);
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}

try {
  await main();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
