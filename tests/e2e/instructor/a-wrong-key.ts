// A course with a class quiz whose second question has the wrong key, and a class that answers it over HTTP.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assignment } from '../../../src/classroom/records.ts';
import type { Desk } from './a-desk.ts';

/** The option that is right, and in the second question is not marked as such. */
const right = 'k7';
export const wronglyKeyed = 'plain.knots-two';
const ids = ['plain.knots-one', wronglyKeyed, 'plain.knots-three', 'plain.knots-four'];

/** The course of the tests with one quiz more; `remove` takes it away. */
export function aCourseWithAWrongKey(): { readonly folder: string; remove(): void } {
  const folder = join(mkdtempSync(join(tmpdir(), 'multivector-course-')), 'course');
  cpSync('tests/course', folder, { recursive: true });
  writeFileSync(join(folder, 'quizzes/wrong-key.yaml'), quiz());
  return { folder, remove: () => rmSync(join(folder, '..'), { recursive: true, force: true }) };
}

function quiz(): string {
  const head = ['id: wrong-key', 'title: Knots with a wrong key', 'use: class', 'questions:'];
  return [...head, ...ids.flatMap(question)].join('\n');
}

function question(id: string): string[] {
  const key = id === wronglyKeyed ? 'p2' : right;
  const option = (name: string) =>
    `      - { id: ${name}, text: "Answer ${name} of ${id}", why: "Why of ${name}"${name === key ? ', correct: true' : ''} }`;
  return [
    `  - id: ${id}`,
    '    kind: choice',
    '    objective: plain.know',
    '    level: understand',
    `    prompt: "What holds, asks ${id}?"`,
    '    options:',
    ...['k7', 'p2', 'w9'].map(option),
    '    explanation: "It holds."',
    '    passage: "plain#loops"',
    '    sources: [book-of-knots]',
  ];
}

/** One learner begins, answers each question with what `chosen` gives for its place, and hands in. */
export async function answers(
  desk: Desk,
  assignment: Assignment,
  name: string,
  chosen: readonly string[],
) {
  const { seat, cookies } = await desk.learner(name);
  const [{ value = '' } = {}] = cookies;
  const post = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${desk.url}/api/class/${desk.klass.id}/${path}`, {
      method: 'POST',
      headers: {
        Cookie: `mv_class=${value}`,
        'Content-Type': 'application/json',
        Origin: desk.url,
      },
      body: JSON.stringify(body),
    });
    const json = (await answer.json()) as Record<string, unknown>;
    if (!answer.ok) throw new Error(JSON.stringify(json));
    return json;
  };
  const begun = await post(`assignments/${assignment.id}/start`, {});
  const attempt = String(begun['attempt']);
  const at = Date.now();
  const given = ids.map((id, place) => ({
    id: `answer-${place}`,
    at,
    type: 'answered',
    question: id,
    answer: { kind: 'choice', option: chosen[place] },
  }));
  const events = [...given, { id: 'over', at, type: 'handed-in' }];
  await post(`attempts/${attempt}/events`, { seat: seat.id, sentAt: at, events });
  return { cookies, review: `${desk.url}/class/${desk.klass.id}/attempts/${attempt}/review/` };
}

/** What six who know and six who do not choose; the fifth has three right and chose what the wrong key says. */
export const rows: readonly (readonly string[])[] = [
  ['k7', 'k7', 'k7', 'k7'],
  ['k7', 'k7', 'k7', 'k7'],
  ['k7', 'k7', 'k7', 'k7'],
  ['k7', 'k7', 'k7', 'p2'],
  ['k7', 'p2', 'k7', 'k7'],
  ['k7', 'k7', 'w9', 'k7'],
  ['k7', 'p2', 'w9', 'p2'],
  ['p2', 'p2', 'k7', 'w9'],
  ['w9', 'p2', 'p2', 'p2'],
  ['p2', 'p2', 'w9', 'k7'],
  ['w9', 'w9', 'p2', 'w9'],
  ['p2', 'p2', 'p2', 'p2'],
];
