// The roles in which somebody can teach a class, the one that may most first.
import type { Role } from './records.ts';

export const roles = ['owner', 'teacher', 'assistant'] as const satisfies readonly Role[];
