// How the results of many tools become one line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { judge, readCounts, summary, tableRow } from '../../scripts/test/report.ts';
import { steps, stepsToRun } from '../../scripts/test/steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'multivector-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportWith(report: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

describe('the counts of a tool', () => {
  it('are read from a report of the unit tests', () => {
    const file = reportWith({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2 });
    expect(readCounts(file, 'vitest')).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('count a file that does not load as one failure beside those of the others', () => {
    const testResults = [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ];
    const file = reportWith({ numPassedTests: 1, numFailedTests: 1, testResults });
    expect(readCounts(file, 'vitest')).toMatchObject({ passed: 1, failed: 2 });
    const errors = [{ message: 'does not load' }];
    expect(readCounts(reportWith({ stats: { expected: 3 }, errors }), 'playwright')).toMatchObject({
      passed: 3,
      failed: 1,
    });
  });

  it('count a browser test that passed only the second time as failed', () => {
    const file = reportWith({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } });
    expect(readCounts(file, 'playwright')).toEqual({ passed: 4, failed: 2, skipped: 0 });
  });

  it('are missing, and no zero, when there is no report', () => {
    expect(readCounts(join(folder, 'none.json'), 'vitest')).toBeUndefined();
  });
});

describe('a step', () => {
  const good = { passed: 3, failed: 0, skipped: 0 };

  it('passes with the counts of its tool', () => {
    expect(judge({ ok: true, counts: good })).toEqual(good);
  });

  it.each([
    ['it leaves no report', { ok: true, counts: undefined }],
    ['it runs no test', { ok: true, counts: { passed: 0, failed: 0, skipped: 4 } }],
    ['its tool fails though no test does', { ok: false, counts: good }],
  ])('fails when %s', (_, ended) => {
    expect(judge(ended)).toMatchObject({ failed: 1, note: expect.any(String) });
  });
});

describe('what is printed', () => {
  it('ends with the sum of all steps', () => {
    const results = [
      { passed: 1, failed: 0 },
      { passed: 40, failed: 2 },
    ];
    expect(summary(results)).toBe('41 passed, 2 failed');
  });

  it('says of each step how it went and how long it took', () => {
    const result = { passed: 4, failed: 1, skipped: 2, seconds: 3.25, note: 'why' };
    expect(tableRow('unit tests', result)).toMatch(
      /^FAILED +unit tests +3\.3 s +4 passed, 1 failed, 2 skipped \(why\)$/,
    );
  });
});

describe('the choice of steps', () => {
  it('is every step when nothing is asked for', () => {
    expect(stepsToRun(undefined)).toBe(steps);
  });

  it('keeps the order of the steps', () => {
    const chosen = stepsToRun('e2e, unit');
    expect(typeof chosen === 'string' ? chosen : chosen.map(({ id }) => id)).toEqual([
      'unit',
      'e2e',
    ]);
  });

  it('names the steps there are when one is asked for that does not exist', () => {
    expect(stepsToRun('unit,nonsense')).toMatch(/no step "nonsense".*lockfile.*e2e/);
  });
});
