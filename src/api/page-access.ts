// Who may open which page of the classroom. A page below /class or /teach without a row here is not found by anybody.
import type { Who } from './route.ts';

export interface PageAccess {
  /** `:name` stands for one part of the address. */
  readonly path: string;
  readonly who: Who;
}

export const pages: readonly PageAccess[] = [
  // Instructors themselves.
  // Classes.
  // Assignments.
  // A learner's class.
  { path: '/class/', who: 'learner' },
  { path: '/class/:class/', who: 'learner' },
  { path: '/class/:class/me/', who: 'learner' },
  { path: '/class/:class/assignments/:assignment/', who: 'learner' },
  { path: '/class/:class/attempts/:attempt/', who: 'learner' },
  { path: '/class/:class/attempts/:attempt/play/', who: 'learner' },
  { path: '/class/:class/attempts/:attempt/review/', who: 'learner' },
  { path: '/class/:class/attempts/:attempt/debrief/', who: 'learner' },
  { path: '/join/', who: 'anyone' },
];
