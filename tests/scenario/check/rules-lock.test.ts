// The hash of what is played: it changes with a number, and not with a word.
import { describe, expect, it } from 'vitest';
import { rulesOf, unlocked } from '../../../src/scenario/check/rules-lock.ts';
import type { Scenario } from '../../../src/scenario/scenario.schema.ts';
import { decisionOf, exercise, optionOf, some } from './shipped.ts';

const hashes = (change?: (scenario: Scenario) => void) =>
  rulesOf(exercise(change)).map(({ hash }) => hash);

describe('the hash of the rules', () => {
  it.each<[string, (scenario: Scenario) => void]>([
    ['a text', (s) => void (decisionOf(s, 'north').fiction = 'Another.')],
    ['a name', (s) => void (some(s.standing[0]).name = 'another')],
    ['a note', (s) => void (some(optionOf(s, 'north.compact').later?.[0]).note = 'Another.')],
    [
      'the strategy of an option',
      (s) => void (optionOf(s, 'north.note').strategies = { reform: 1 }),
    ],
    ['a gauge', (s) => void (some(s.gauges[0]).value = 'aut')],
    ['the order of decisions', (s) => void s.decisions.reverse()],
  ])('stays the same with %s changed', (_, change) => {
    expect(hashes(change)).toEqual(hashes());
  });

  it.each<[string, (scenario: Scenario) => void]>([
    ['an effect', (s) => void (optionOf(s, 'north.note').effects['leg'] = 4)],
    ['a cost', (s) => void (optionOf(s, 'north.note').cost = 1)],
    ['a condition', (s) => void (some(s.standing[0]).if = 'lev >= 71 and not aim(sq)')],
    ['a chance', (s) => void (some(s.moves.list[0]).chance['sq'] = '1')],
    ['an ending', (s) => void s.endings.shift()],
    ['a preset', (s) => void s.presets.pop()],
  ])('changes for both forms with %s', (_, change) => {
    const [full, short] = hashes(change);
    expect(full).not.toBe(hashes()[0]);
    expect(short).not.toBe(hashes()[1]);
  });

  it('changes for the short form alone with a change of the short form', () => {
    const [full, short] = hashes((s) => s.short.changes.push({ at: 'interrupts.most', set: 0 }));
    expect(full).toBe(hashes()[0]);
    expect(short).not.toBe(hashes()[1]);
  });
});

it('says which line to write for rules without a hash, and what to do when the hash differs', () => {
  const [full, short] = rulesOf(exercise());
  const lock = { [some(full).rules]: '0'.repeat(16), 'older-rules': '1'.repeat(16) };
  const [changed, unknown] = unlocked(exercise(), lock);
  expect(changed?.path).toEqual([full?.rules]);
  expect(changed?.mend).toMatch(/^raise "rules:"/);
  expect(unknown?.mend).toBe(`add the line "${short?.rules}: '${short?.hash}'"`);
});
