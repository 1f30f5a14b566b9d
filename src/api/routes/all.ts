// Every route of the classroom. What is not in this list does not exist, and the test of permissions walks through it.
import type { Route } from '../route.ts';
import { assignments } from './assignments.ts';
import { attempts } from './attempts.ts';
import { classes } from './classes.ts';
import { marking } from './marking.ts';
import { exports } from './exports.ts';
import { grades } from './grades.ts';
import { live } from './live.ts';
import { plays } from './plays.ts';
import { privacy } from './privacy.ts';
import { regrades } from './regrades.ts';
import { teachers } from './teachers.ts';

export const routes: readonly Route[] = [
  ...teachers,
  ...classes,
  ...assignments,
  ...attempts,
  ...marking,
  ...grades,
  ...exports,
  ...live,
  ...plays,
  ...privacy,
  ...regrades,
];
