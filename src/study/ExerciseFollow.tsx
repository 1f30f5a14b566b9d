// A play that repeats an earlier one in another world: the same advice again, step by step or all at once, until one decides anew.
import { due, type Entry, type PlayRecord } from '../scenario/record.ts';
import { openDecision } from '../scenario/turn.ts';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import type { Exercise, OpenPlay } from './exercise.ts';

interface Props {
  readonly open: OpenPlay;
  readonly earlier: PlayRecord;
  readonly onOne: () => void;
  readonly onAll: () => void;
}

/** The entry of the earlier play that can be given again now; undefined when there is none. */
export function repeatable({ game, play }: OpenPlay, earlier: PlayRecord): Entry | undefined {
  const { state, world, record } = play;
  const wanted = due(game.scenario, state, record);
  if (wanted === 'belief') {
    const said = record.steps.filter(({ type }) => type === 'belief').length;
    return earlier.steps.filter(({ type }) => type === 'belief')[said];
  }
  const decision = openDecision(game, state, world);
  const advice = earlier.steps.find(
    (step) => step.type === 'advice' && step.decision === decision?.id,
  );
  if (advice?.type !== 'advice') return undefined;
  const option = decision?.options.find(({ id }) => id === advice.option);
  return option !== undefined && option.cost <= state.capital ? advice : undefined;
}

/** Takes the next step as the earlier play took it; says whether it was taken. */
export async function repeatStep(
  exercise: Pick<Exercise, 'view' | 'advise' | 'believe'>,
  earlier: PlayRecord,
): Promise<boolean> {
  const { open } = exercise.view.get();
  const entry = open && repeatable(open, earlier);
  if (entry === undefined) return false;
  if (entry.type === 'belief') return exercise.believe(entry.belief);
  const { decision, option, reason, expected, confidence } = entry;
  return exercise.advise({
    decision,
    option,
    reason,
    confidence,
    ...(expected !== undefined && { expected }),
  });
}

/** Buttons over the paper. */
export function Follow({ open, earlier, onOne, onAll }: Props) {
  const { rounds } = open.game;
  return (
    <div className="ex-follow">
      <p>{words.follow.text(Math.min(open.play.state.round, rounds), rounds)}</p>
      {repeatable(open, earlier) === undefined ? (
        <p>{words.follow.changed}</p>
      ) : (
        <>
          <p className="ex-buttons">
            <button type="button" className="button primary" onClick={onOne}>
              {words.follow.one}
            </button>
            <button type="button" className="button" onClick={onAll}>
              {words.follow.all}
            </button>
          </p>
          <p className="ex-note">{words.follow.over}</p>
        </>
      )}
    </div>
  );
}
