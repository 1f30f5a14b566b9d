// Events made up for tests of the log, and stores that fail in one way or another.
import type { AttemptId, LessonId, QuestionId } from '../../src/ids.ts';
import type { AttemptEvent } from '../../src/quiz/events.ts';
import type { LessonRead, Place, Preference } from '../../src/study/events.ts';
import type { Store } from '../../src/study/store.ts';
import { StorageError, type Trouble } from '../../src/study/trouble.ts';
import { choose, quizId } from '../quiz/questions.ts';

export const about = { quiz: quizId };
export const attemptId = 'quiz:1' as AttemptId;
export const started: AttemptEvent = {
  type: 'started',
  id: 'e1',
  attempt: attemptId,
  quiz: quizId,
  seed: 'x',
  questions: ['birds.one' as QuestionId],
  at: 5,
};
export const read: LessonRead = {
  type: 'lesson-read',
  id: 'e2',
  lesson: 'birds' as LessonId,
  read: true,
  at: 6,
};
export const answered: AttemptEvent = {
  type: 'answered',
  id: 'e3',
  attempt: attemptId,
  quiz: quizId,
  question: 'birds.one' as QuestionId,
  fits: 'abc',
  answer: choose('k7'),
  sure: 3,
  verdict: 'wrong',
  at: 7,
};
export const examSet: Preference = {
  type: 'preference',
  id: 'e4',
  name: 'exam',
  value: '2026-12-15',
  at: 8,
};
export const atTheEnd: Place = { attempt: attemptId, where: 'summary', drafts: {} };

/** A disk that fails at everything. */
export function brokenStore(trouble: Trouble = 'failed'): Store {
  const fail = () => Promise.reject(new StorageError(trouble));
  return { read: fail, commit: fail, place: fail, changePlace: fail, erase: fail };
}
