// An example of every kind, by its name; the compiler lists what is missing.
import type { Kind } from '../../../../src/quiz/kinds.ts';
import { example as choice } from './choice.ts';
import { example as choices } from './choices.ts';
import type { Example } from './example.ts';
import { example as evidence } from './evidence.ts';
import { example as judgement } from './judgement.ts';
import { example as gaps } from './gaps.ts';
import { example as map } from './map.ts';
import { example as match } from './match.ts';
import { example as number } from './number.ts';
import { example as order } from './order.ts';
import { example as sort } from './sort.ts';
import { example as text } from './text.ts';

export const examples: Readonly<Record<Kind, Example>> = {
  choice,
  choices,
  sort,
  match,
  order,
  number,
  map,
  evidence,
  judgement,
  text,
  gaps,
};
