// What an answer of each kind must hold before anything is done with it: answers also come out of files.
import type { Kind } from './kinds.ts';

type Holds = (value: unknown) => boolean;

const text: Holds = (value) => typeof value === 'string';
const texts: Holds = (value) => Array.isArray(value) && value.every(text);
const byPart: Holds = (value) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every(text);

/** The field that holds the answer, and what stands in it. */
const forms: Readonly<Record<Kind, readonly [field: string, holds: Holds]>> = {
  choice: ['option', text],
  choices: ['options', texts],
  sort: ['places', byPart],
  match: ['places', byPart],
  order: ['order', texts],
  number: ['text', text],
  map: ['places', texts],
  evidence: ['sentences', texts],
  text: ['text', text],
  gaps: ['gaps', byPart],
  judgement: ['text', text],
};

/** Whether this is an answer of one of the kinds. Ids that a question does not know are its logic's affair. */
export function isAnswer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (typeof value.kind !== 'string' || !Object.hasOwn(forms, value.kind)) return false;
  const [field, holds] = forms[value.kind as Kind];
  return Object.hasOwn(value, field) && holds(Reflect.get(value, field));
}
