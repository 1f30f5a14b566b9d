// Routes of privacy.
import type { Route } from '../route.ts';

export const privacy: readonly Route[] = [];
