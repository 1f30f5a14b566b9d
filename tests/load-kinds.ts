// Tests meet every kind of question; the pages load only those they ask.
import { loadKinds } from '../src/quiz/kinds.ts';

await loadKinds();
