// Who may open which page of the classroom. A page below /class or /teach without a row here is not found by anybody.
import type { Who } from './route.ts';

export interface PageAccess {
  /** `:name` stands for one part of the address. */
  readonly path: string;
  readonly who: Who;
}

export const pages: readonly PageAccess[] = [
  // Instructors themselves.
  { path: '/teach/sign-in/', who: 'anyone' },
  { path: '/teach/welcome/', who: 'anyone' },
  { path: '/teach/recover/', who: 'anyone' },
  { path: '/teach/account/', who: 'instructor' },
  { path: '/teach/classes/:class/staff/', who: 'assistant' },
  // Classes.
  { path: '/teach/', who: 'instructor' },
  { path: '/teach/classes/new/', who: 'instructor' },
  { path: '/teach/classes/:class/', who: 'assistant' },
  { path: '/teach/classes/:class/people/', who: 'assistant' },
  { path: '/teach/classes/:class/people/:seat/', who: 'assistant' },
  { path: '/teach/classes/:class/people/:seat/report/', who: 'assistant' },
  { path: '/teach/classes/:class/gradebook/', who: 'assistant' },
  { path: '/teach/classes/:class/export/', who: 'assistant' },
  { path: '/teach/classes/:class/report/', who: 'assistant' },
  { path: '/teach/classes/:class/report/learners/', who: 'assistant' },
  { path: '/teach/classes/:class/passes/', who: 'teacher' },
  { path: '/teach/classes/:class/code/', who: 'assistant' },
  { path: '/teach/classes/:class/settings/', who: 'teacher' },
  // Assignments.
  { path: '/teach/classes/:class/assignments/new/', who: 'teacher' },
  { path: '/teach/classes/:class/assignments/:assignment/', who: 'assistant' },
  { path: '/teach/classes/:class/assignments/:assignment/live/', who: 'assistant' },
  { path: '/teach/classes/:class/assignments/:assignment/edit/', who: 'teacher' },
  { path: '/teach/classes/:class/assignments/:assignment/preview/', who: 'assistant' },
  { path: '/teach/classes/:class/assignments/:assignment/marking/', who: 'assistant' },
  { path: '/teach/classes/:class/assignments/:assignment/marking/agreement/', who: 'assistant' },
  { path: '/teach/classes/:class/assignments/:assignment/decisions/', who: 'assistant' },
  { path: '/teach/classes/:class/attempts/:attempt/', who: 'assistant' },
  // Corrections of questions in use, and what was changed in a class.
  {
    path: '/teach/classes/:class/assignments/:assignment/questions/:question/regrade/',
    who: 'assistant',
  },
  { path: '/teach/classes/:class/assignments/:assignment/regrades/', who: 'assistant' },
  { path: '/teach/classes/:class/audit/', who: 'assistant' },
  // Results of an assignment.
  { path: '/teach/classes/:class/assignments/:assignment/questions/', who: 'assistant' },
  { path: '/teach/classes/:class/assignments/:assignment/questions/sure/', who: 'assistant' },
  {
    path: '/teach/classes/:class/assignments/:assignment/questions/:question/',
    who: 'assistant',
  },
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
