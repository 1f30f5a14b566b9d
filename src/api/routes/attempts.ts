// Routes of attempts.
import type { Route } from '../route.ts';

export const attempts: readonly Route[] = [];
