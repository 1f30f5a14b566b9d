// One play as its instructors see it: the advice from the first step on, opinions after the hand-in and where the class keeps them.
import { weightsOf } from '../scenario/coherence.ts';
import { endingOf, goalsOf, indexOf } from '../scenario/score.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import type { AttemptId, ClassId, InstructorId } from '../ids.ts';
import type { ReasonView } from './decisions.ts';
import { moveNamed, optionNamed, worldNamed } from './decisions-view.ts';
import { criterionId, ratingsOf, rubricFor } from './play-rating.ts';
import { type Playing, playingOf } from './playing.ts';
import { settledNow } from './progress.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';

export interface StepSeen {
  readonly round: number;
  readonly interrupt: boolean;
  readonly decision: string;
  readonly label: string;
  /** What the greater power did in the half-year after it. */
  readonly move?: string;
  readonly said?: ReasonView;
}
/** What a learner said beside the reasons. */
export interface OpinionsSeen {
  readonly goals: readonly { readonly name: string; readonly points: number }[];
  readonly redLine: string;
  readonly cards: readonly {
    readonly name: string;
    readonly stance: string;
    readonly confidence: number;
  }[];
  readonly about: string;
  readonly values: readonly string[];
  readonly rounds: number;
  readonly beliefs: readonly { readonly round: number; readonly belief: readonly number[] }[];
  /** What was written in the debrief, the exit ticket last. */
  readonly notes: readonly { readonly prompt: string; readonly text: string }[];
}
export interface RubricSeen {
  readonly criteria: readonly {
    readonly id: string;
    readonly criterion: string;
    readonly levels: readonly string[];
  }[];
  readonly ratings: readonly {
    readonly by: string;
    readonly own: boolean;
    readonly levels: Readonly<Record<string, number>>;
    readonly at: number;
  }[];
}
export interface PlaySeen {
  /** `playing`: they come after the hand-in; `device`: they stay with the learner; `erased`: they were deleted. */
  readonly opinions: 'there' | 'playing' | 'device' | 'erased';
  readonly who: string;
  readonly steps: readonly StepSeen[];
  readonly said?: OpinionsSeen;
  /** Of a play that came to its end. */
  readonly ending?: { readonly title: string; readonly text: string };
  /** By the learner's own weights, 0 to 100. */
  readonly index?: number;
  /** After the hand-in. */
  readonly world?: ReturnType<typeof worldNamed>;
  readonly rubric?: RubricSeen;
}

/** The play of an attempt, for `viewer`, an instructor of its class. Refuses with not-found. */
export async function playSeen(
  room: Room,
  classId: ClassId,
  id: AttemptId,
  viewer: InstructorId | undefined,
): Promise<PlaySeen> {
  const attempt = await room.store.attempts.get(classId, id);
  if (attempt === undefined) throw new Refusal('not-found');
  const playing = await playingOf(room.store, await settledNow(room, attempt, room.now()));
  const { sitting, game, play } = playing;
  const { scenario } = game;
  const handedIn = sitting.attempt.handedInAt !== null;
  const opinions = opinionsSeen(playing);
  const advice = play.record.steps.flatMap((step) => (step.type === 'advice' ? [step] : []));
  const moves = [...scenario.moves.list, scenario.moves.quiet];
  const rubric = await rubricSeen(room, playing, viewer);
  return {
    opinions,
    who: scenario.moves.who,
    steps: play.moments.map(({ round, option, answered, move }, i): StepSeen => {
      const said = opinions === 'there' ? advice[i] : undefined;
      return {
        round,
        interrupt: answered,
        ...optionNamed(scenario, option.path),
        ...(move !== undefined && { move: moves[move]?.title ?? '' }),
        ...(said && {
          said: {
            reason: said.reason,
            confidence: said.confidence,
            ...(said.expected !== undefined && { expected: moveNamed(scenario, said.expected) }),
          },
        }),
      };
    }),
    ...(opinions === 'there' && { said: saidIn(playing) }),
    ...(handedIn && play.state.done && { ending: endingIn(scenario, endingOf(game, play.state)) }),
    ...(opinions === 'there' &&
      play.state.done && { index: indexOf(goalsOf(game, play.state), weightsOf(game, play)) }),
    ...(handedIn && { world: worldNamed(game, play.world.hidden) }),
    ...(handedIn && rubric && { rubric }),
  };
}

function opinionsSeen({ sitting, klass, opinions, kept }: Playing): PlaySeen['opinions'] {
  if (klass.opinionsErasedAt !== null) return 'erased';
  if (opinions === 'device') return 'device';
  if (sitting.attempt.handedInAt === null) return 'playing';
  return kept.setup === undefined ? 'device' : 'there';
}

function saidIn({ game, play, kept }: Playing): OpinionsSeen {
  const { scenario } = game;
  const { setup } = play.record;
  const [about] = scenario.hidden;
  return {
    goals: scenario.goals.map(({ id, name }) => ({ name, points: setup.weights[id] ?? 0 })),
    redLine: scenario.redLines.find(({ id }) => id === setup.redLine)?.text ?? '',
    cards: scenario.assumptions.flatMap(({ id, name, stances }) => {
      const card = setup.cards.find((each) => each.id === id);
      const stance = stances.find((each) => each.id === card?.stance)?.text;
      return card === undefined || stance === undefined
        ? []
        : [{ name, stance, confidence: card.confidence }];
    }),
    about: about?.name ?? '',
    values: (about?.values ?? []).map(({ name }) => name),
    rounds: game.rounds,
    beliefs: play.beliefs,
    notes: Object.entries(scenario.reflection).flatMap(([part, prompts]) =>
      prompts.flatMap((prompt, i) => {
        const text = kept.texts[`${part}-${i}`]?.trim() ?? '';
        return text === '' ? [] : [{ prompt, text }];
      }),
    ),
  };
}

function endingIn({ endings }: Scenario, id: string) {
  const ending = endings.find((each) => each.id === id);
  return { title: ending?.title ?? id, text: ending?.text ?? '' };
}

async function rubricSeen(
  room: Room,
  { sitting: { assignment, attempt } }: Playing,
  viewer: InstructorId | undefined,
): Promise<RubricSeen | undefined> {
  const rubric = rubricFor(room, assignment);
  if (rubric === undefined) return undefined;
  const ratings = [];
  for (const { instructorId, levels, at } of await ratingsOf(room, attempt)) {
    const by = (await room.store.people.get(instructorId))?.name ?? '';
    ratings.push({ by, own: instructorId === viewer, levels, at });
  }
  return {
    criteria: rubric.map(({ criterion, levels }, i) => ({ id: criterionId(i), criterion, levels })),
    ratings,
  };
}
