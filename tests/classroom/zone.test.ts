import { expect, test } from 'vitest';
import fc from 'fast-check';
import { isZone, readLocal, sayTime, writeLocal, zones } from '../../src/classroom/zone.ts';

const utc = (text: string) => Date.parse(`${text}Z`);

test('reads what a field holds in the zone of the class', () => {
  expect(readLocal('2026-12-01T09:00', 'Asia/Almaty')).toBe(utc('2026-12-01T04:00'));
  expect(readLocal('2026-12-01T09:00', 'Europe/Lisbon')).toBe(utc('2026-12-01T09:00'));
  expect(readLocal('2026-07-01T09:00', 'Europe/Lisbon')).toBe(utc('2026-07-01T08:00'));
});

test('takes a space for the T, and seconds, as some browsers and people write them', () => {
  expect(readLocal(' 2026-12-01 09:00 ', 'UTC')).toBe(utc('2026-12-01T09:00'));
  expect(readLocal('2026-12-01T09:00:30', 'UTC')).toBe(utc('2026-12-01T09:00:30'));
});

test.each([
  '',
  'tomorrow',
  '2026-12-01',
  '2026-13-01T09:00',
  '2026-02-30T09:00',
  '2026-12-01T25:00',
])('does not guess at "%s"', (text) => expect(readLocal(text, 'UTC')).toBeUndefined());

test('reads a time that clocks jump over as if they had not been changed', () => {
  // On 29 March 2026 clocks in Berlin go from 02:00 to 03:00.
  const read = readLocal('2026-03-29T02:30', 'Europe/Berlin');
  expect(read).toBe(utc('2026-03-29T01:30'));
  expect(writeLocal(read ?? 0, 'Europe/Berlin')).toBe('2026-03-29T03:30');
});

test('a time that clocks show twice is the first for a beginning and the last for an end', () => {
  // On 25 October 2026 clocks in Berlin go back from 03:00 to 02:00.
  expect(readLocal('2026-10-25T02:30', 'Europe/Berlin')).toBe(utc('2026-10-25T00:30'));
  expect(readLocal('2026-10-25T02:30', 'Europe/Berlin', 'last')).toBe(utc('2026-10-25T01:30'));
});

test('says of a time that clocks show twice which one it is', () => {
  expect(sayTime(utc('2026-10-25T00:30'), 'Europe/Berlin')).toBe(
    'Sun 25 Oct 2026, 02:30 (UTC+02:00)',
  );
  expect(sayTime(utc('2026-10-25T01:30'), 'Europe/Berlin')).toBe(
    'Sun 25 Oct 2026, 02:30 (UTC+01:00)',
  );
});

test('knows that Almaty left UTC+6 for UTC+5 on 1 March 2024', () => {
  expect(readLocal('2024-02-29T12:00', 'Asia/Almaty')).toBe(utc('2024-02-29T06:00'));
  expect(readLocal('2024-03-01T12:00', 'Asia/Almaty')).toBe(utc('2024-03-01T07:00'));
  // The hour before midnight was there twice.
  expect(readLocal('2024-02-29T23:30', 'Asia/Almaty')).toBe(utc('2024-02-29T17:30'));
  expect(readLocal('2024-02-29T23:30', 'Asia/Almaty', 'last')).toBe(utc('2024-02-29T18:30'));
});

test('says a time in words that do not depend on the machine', () => {
  expect(sayTime(utc('2026-12-01T04:05'), 'Asia/Almaty')).toBe('Tue 1 Dec 2026, 09:05');
});

test('what a field was filled with is read back to the same minute, but where clocks show it twice', () => {
  const zone = fc.constantFrom('Asia/Almaty', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia');
  const minute = fc.integer({
    min: utc('2020-01-01T00:00') / 60_000,
    max: utc('2040-01-01T00:00') / 60_000,
  });
  fc.assert(
    fc.property(zone, minute, (name, at) => {
      const text = writeLocal(at * 60_000, name);
      const both = [readLocal(text, name, 'first'), readLocal(text, name, 'last')];
      expect(both).toContain(at * 60_000);
    }),
  );
});

test('knows zones by their names, and no others', () => {
  expect(['Europe/Lisbon', 'UTC', 'Asia/Almaty'].every(isZone)).toBe(true);
  expect(['', 'local', 'Lisbon', '+05:00', 'Mars/Olympus'].some(isZone)).toBe(false);
});

test('every zone of the list is one, and none is there twice', () => {
  expect(zones().every(isZone)).toBe(true);
  expect(new Set(zones()).size).toBe(zones().length);
  expect(zones()).toContain('Asia/Almaty');
});
