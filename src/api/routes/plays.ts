// Routes of plays.
import type { Route } from '../route.ts';

export const plays: readonly Route[] = [];
