// Dates as the course writes them: a year, a month or a day, never more exact than the source.
import { z } from 'zod';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a real date written as 2022, 2022-01 or 2022-01-05. */
export function isDate(text: string): boolean {
  const match = pattern.exec(text);
  if (match === null) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Whether a text is a whole day, written as 2022-01-05. */
export function isDay(text: string): boolean {
  return isDate(text) && text.length === 10;
}

/** A schema for a date; in YAML it stands in quotes so that it stays text. */
export const dateText = () =>
  z.string().refine(isDate, 'a date is written "2022", "2022-01" or "2022-01-05", in quotes');

/** A schema for a whole day. */
export const dayText = () => z.string().refine(isDay, 'a day is written "2022-01-05", in quotes');
