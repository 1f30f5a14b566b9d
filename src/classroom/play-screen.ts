// The class screen of the debrief: how the class advised and what it believed, for a learner who is through. Never a ranking.
import { strategiesOf } from '../insight/class-of-plays.ts';
import type { Game } from '../scenario/game.ts';
import type { AttemptId } from '../ids.ts';
import { ownSitting } from './assigned.ts';
import { classPlays } from './class-plays.ts';
import { leastForOthers, metByEnough } from './decisions.ts';
import { type BeliefsView, beliefsView, type SharesView, sharesOf } from './decisions-view.ts';
import { playSeedOf } from './play-seed.ts';
import type { Seat } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';

/** Plays that the screen counts at the most: every learner of a class opens it within the same minutes. */
const mostOnScreen = 500;

export type ClassScreen =
  /** The world of the class is not shown yet, and what others advised and met would tell of it. */
  | { readonly state: 'closed-later' }
  | { readonly state: 'too-few'; readonly plays: number; readonly least: number }
  | {
      readonly state: 'shown';
      readonly plays: number;
      /** Plays whose beliefs the class keeps. */
      readonly said: number;
      readonly more: boolean;
      /** Those that five plays met at least. */
      readonly decisions: readonly SharesView[];
      /** From five plays on with beliefs. */
      readonly beliefs?: BeliefsView;
      /** The middle own index of the plays that one strategy leads, of strategies that lead in five at least. */
      readonly indexes: readonly {
        readonly name: string;
        readonly median: number;
        readonly n: number;
      }[];
    };

/**
 * What the class did, beside what this learner advised. Refuses with not-found what is not this learner's, and with not-released
 * a play that is not handed in.
 */
export async function classScreen(room: Room, seat: Seat, id: AttemptId): Promise<ClassScreen> {
  const { attempt, assignment } = await ownSitting(room.store, seat, id);
  if (attempt.handedInAt === null) throw new Refusal('not-released');
  if (playSeedOf(attempt.seed).of === 'class' && assignment.released.keys === null)
    return { state: 'closed-later' };
  const read = await classPlays(room, seat.classId, assignment.id, mostOnScreen);
  const { game, more } = read;
  const plays = read.plays.filter(({ ending }) => ending !== undefined);
  if (game === undefined || plays.length < leastForOthers)
    return { state: 'too-few', plays: plays.length, least: leastForOthers };
  const own = plays.find((play) => play.id === attempt.id)?.steps ?? [];
  const said = plays.filter(({ weights }) => weights !== undefined).length;
  return {
    state: 'shown',
    plays: plays.length,
    said,
    more,
    decisions: sharesOf(game.scenario, plays, new Set(own.map(({ option }) => option))).filter(
      metByEnough,
    ),
    ...(said >= leastForOthers && { beliefs: beliefsView(game, plays) }),
    indexes: indexesOf(game, plays),
  };
}

function indexesOf(game: Game, plays: Parameters<typeof strategiesOf>[1]) {
  const { strategies } = game.scenario;
  return strategiesOf(game, plays).flatMap(({ index }, i) =>
    index.value === null || index.n < leastForOthers
      ? []
      : [{ name: strategies[i]?.name ?? '', median: index.value.median, n: index.n }],
  );
}
