// Routes of classes.
import type { Route } from '../route.ts';

export const classes: readonly Route[] = [];
