// Routes of teachers.
import type { Route } from '../route.ts';

export const teachers: readonly Route[] = [];
