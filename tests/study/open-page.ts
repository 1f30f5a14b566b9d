// A page with a player on a real log, with a clock and chance of the test's own.
import type { Answer, Question } from '../../src/quiz/kinds.ts';
import { diskStore } from '../../src/study/disk.ts';
import { type Log, openLog } from '../../src/study/log.ts';
import { createPlayer } from '../../src/study/player.ts';
import { quizRun, type Run } from '../../src/study/run.ts';
import type { Player } from '../../src/study/screen.ts';
import { choiceOf, choicesOf, choose, pick, quizId } from '../quiz/questions.ts';

export const first = choiceOf('birds.one');
export const second = choicesOf('birds.some');
export const third = choiceOf('birds.two');
export const quiz: readonly Question[] = [first, second, third];
const rightAnswers: readonly Answer[] = [choose('k7'), pick('a1', 'b2'), choose('k7')];
let count = 0;

/** A page: a player on its own connection to the one database. `early` is what its plain form held before. */
export async function open(
  run: Run = quizRun(quizId, quiz),
  log: Log = openLog(diskStore()),
  early: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<Player & { log: Log }> {
  const player = createPlayer(run, () => ({
    log,
    now: () => (count += 1),
    randomId: () => `id-${(count += 1)}`,
  }));
  player.start();
  player.adopt(early);
  await player.settled();
  return { ...player, log };
}

export async function answerNow(player: Player, answer: Answer): Promise<void> {
  const { steps, position } = player.screen.get();
  const question = steps[position]?.question;
  if (question === undefined) throw new Error('no question is shown');
  player.draft(question.id, answer);
  await player.answer();
}

export async function runThrough(
  player: Player,
  answers: readonly Answer[] = rightAnswers,
): Promise<void> {
  for (const answer of answers) {
    await answerNow(player, answer);
    player.next();
  }
  await player.settled();
}

export const states = (player: Player) =>
  player.screen.get().steps.map(({ standing }) => standing.state);
