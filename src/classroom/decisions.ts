// The page on which instructors see what their class advised in a decision exercise, and what of it may be put on the wall.
import { goalsSet, redLinesDrawn } from '../insight/class-of-plays.ts';
import { type Contrast, contrastOf } from '../insight/contrast.ts';
import { decisionCounts } from '../insight/decisions.ts';
import type { Played, Said } from '../insight/played.ts';
import type { Game } from '../scenario/game.ts';
import type { AssignmentId, ClassId } from '../ids.ts';
import { classPlays, type ClassPlays } from './class-plays.ts';
import {
  type BeliefsView,
  beliefsView,
  endingsByStrategy,
  endingsByWorld,
  type EndingsView,
  moveNamed,
  optionNamed,
  type SharesView,
  shareView,
  type SpreadView,
  strategiesView,
  type StrategyView,
  treeView,
  type TreeView,
  worldNamed,
} from './decisions-view.ts';
import { type RubricCounts, rubricCounts } from './play-rating.ts';
import type { Room } from './room.ts';

/** Plays that one page reads at the most; more would take too long while others save their answers. */
export const mostPlays = 2000;
/** Reasons that stand below one option at the most. */
export const mostReasons = 24;
/** From so many plays on others may see spreads: of fewer, somebody in the room could guess whose they are. */
export const leastForOthers = 5;

export interface ReasonView {
  readonly reason: string;
  readonly confidence: 1 | 2 | 3;
  readonly expected?: string;
}
export interface ContrastView {
  readonly before: readonly string[];
  readonly n: number;
  readonly pair: readonly { readonly label: string; readonly said: ReasonView }[];
}
export interface DecisionView extends SharesView {
  /** By option, in the same order. */
  readonly reasons: readonly { readonly shown: readonly ReasonView[]; readonly n: number }[];
  readonly contrast?: ContrastView;
}
export interface DecisionsView {
  readonly assignmentId: AssignmentId;
  readonly title: string;
  readonly zone: string;
  readonly form: 'full' | 'short';
  readonly seed: 'own' | 'class';
  /** When the exercise was closed and its world shown. */
  readonly closedAt: number | null;
  readonly opinions: 'instructors' | 'device' | 'erased';
  readonly plays: number;
  readonly finished: number;
  /** Plays whose opinions the class keeps. */
  readonly said: number;
  readonly playing: number;
  readonly again: number;
  readonly other: number;
  readonly more: boolean;
  /** Absent before anybody has handed in. */
  readonly found?: DecisionsFound;
}
export interface DecisionsFound {
  readonly who: string;
  readonly decisions: readonly DecisionView[];
  readonly tree: TreeView;
  readonly goals: readonly { readonly name: string; readonly points: SpreadView }[];
  readonly redLines: {
    readonly n: number;
    readonly lines: readonly { readonly text: string; readonly count: number }[];
  };
  readonly beliefs: BeliefsView;
  readonly strategies: readonly StrategyView[];
  readonly worlds: EndingsView;
  /** With one world for all: which it is, and how the plays ended by the strategy that leads in them. */
  readonly same?: {
    readonly world: ReturnType<typeof worldNamed>;
    readonly endings: EndingsView;
  };
  readonly rubric?: RubricCounts;
}

/** What a class advised, with the reasons where the class keeps them with its instructors. Refuses with not-found. */
export async function decisionsPage(
  room: Room,
  classId: ClassId,
  id: AssignmentId,
): Promise<DecisionsView> {
  const read = await classPlays(room, classId, id, mostPlays);
  const { klass, assignment, game, plays } = read;
  const erased = klass.opinionsErasedAt !== null;
  return {
    assignmentId: assignment.id,
    title: assignment.settings.title,
    zone: klass.zone,
    form: read.form,
    seed: assignment.settings.exercise?.seed ?? 'own',
    closedAt: assignment.released.keys,
    opinions: erased ? 'erased' : klass.opinions,
    plays: plays.length,
    finished: plays.filter(({ ending }) => ending !== undefined).length,
    said: plays.filter(({ weights }) => weights !== undefined).length,
    playing: read.playing,
    again: read.again,
    other: read.other,
    more: read.more,
    ...(game && { found: await foundIn(room, read, game) }),
  };
}

async function foundIn(
  room: Room,
  { assignment, plays }: ClassPlays,
  game: Game,
): Promise<DecisionsFound> {
  const { scenario } = game;
  const goals = goalsSet(game, plays);
  const lines = redLinesDrawn(game, plays);
  const [first] = plays;
  const rubric = await rubricCounts(room, assignment, plays);
  return {
    who: scenario.moves.who,
    decisions: decisionCounts(scenario, plays).map((count): DecisionView => {
      const contrast = contrastOf(scenario, count.decision, plays);
      return {
        ...shareView(scenario, count),
        reasons: count.options.map(({ reasons }) => ({
          shown: reasons.slice(0, mostReasons).map((said) => reasonView(game, said)),
          n: reasons.length,
        })),
        ...(contrast && { contrast: contrastView(game, contrast) }),
      };
    }),
    tree: treeView(scenario, plays),
    goals: scenario.goals.flatMap(({ name }, i) => {
      const points = goals[i];
      return points === undefined ? [] : [{ name, points }];
    }),
    redLines: {
      n: lines.n,
      lines: scenario.redLines.map(({ text }, i) => ({ text, count: lines.counts[i] ?? 0 })),
    },
    beliefs: beliefsView(game, plays),
    strategies: strategiesView(game, plays),
    worlds: endingsByWorld(game, plays),
    ...(first !== undefined &&
      sameWorld(plays) &&
      assignment.settings.exercise?.seed === 'class' && {
        same: {
          world: worldNamed(game, first.hidden),
          endings: endingsByStrategy(game, plays, ''),
        },
      }),
    ...(rubric && { rubric }),
  };
}

/** An assignment whose setting was changed has plays of both kinds. */
function sameWorld(plays: readonly Played[]): boolean {
  return new Set(plays.map(({ hidden }) => hidden.join(' '))).size === 1;
}

function reasonView({ scenario }: Game, { reason, confidence, expected }: Said): ReasonView {
  return {
    reason,
    confidence,
    ...(expected !== undefined && { expected: moveNamed(scenario, expected) }),
  };
}

function contrastView(game: Game, { before, n, first, second }: Contrast): ContrastView {
  const label = (path: string) => optionNamed(game.scenario, path).label;
  return {
    before: before.map(label),
    n,
    pair: [first, second].map(({ option, said }) => ({
      label: label(option),
      said: reasonView(game, said),
    })),
  };
}

/** Whether so many plays met a decision that others may see what was advised. */
export function metByEnough({ n }: Pick<SharesView, 'n'>): boolean {
  return n >= leastForOthers;
}

/** What of the page may stand on the wall of a room in which learners sit. */
export interface ProjectorView {
  readonly title: string;
  readonly plays: number;
  readonly found?: {
    readonly decisions: readonly SharesView[];
    readonly tree: TreeView;
    readonly strategies: readonly StrategyView[];
    /** From five plays on whose opinions are kept. */
    readonly goals?: DecisionsFound['goals'];
    readonly beliefs?: BeliefsView;
    /** Once the exercise is closed. */
    readonly worlds?: EndingsView;
    readonly same?: DecisionsFound['same'];
  };
}

/**
 * Counts and spreads without a reason, for learners were promised that instructors alone read those; no world and no ending before
 * the exercise is closed, for an ending hints at the world; opinions as spreads alone, and of at least five plays; no decision that fewer than five met.
 */
export function projectorView({
  title,
  plays,
  said,
  closedAt,
  found,
}: DecisionsView): ProjectorView {
  return {
    title,
    plays,
    ...(found && {
      found: {
        decisions: found.decisions.filter(metByEnough).map((decision) => ({
          title: decision.title,
          question: decision.question,
          rounds: decision.rounds,
          interrupt: decision.interrupt,
          n: decision.n,
          options: decision.options,
        })),
        tree: found.tree,
        strategies: found.strategies,
        ...(said >= leastForOthers && { goals: found.goals, beliefs: found.beliefs }),
        ...(closedAt !== null && {
          worlds: found.worlds,
          ...(found.same && { same: found.same }),
        }),
      },
    }),
  };
}
