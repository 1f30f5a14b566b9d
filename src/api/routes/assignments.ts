// Routes of assignments.
import type { Route } from '../route.ts';

export const assignments: readonly Route[] = [];
