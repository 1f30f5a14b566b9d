// The end of a play: its ending in words, and the way to the debrief.
import { endingOf } from '../scenario/score.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import type { OpenPlay } from './exercise.ts';

interface Props {
  readonly open: OpenPlay;
  readonly scenario: Scenario;
}

/** No ending is called a victory. */
export function Ended({ open, scenario }: Props) {
  const { game, play } = open;
  const ending = game.scenario.endings.find(({ id }) => id === endingOf(game, play.state));
  return (
    <div className="narrow ex-ended">
      <p className="eyebrow">{words.ended.title}</p>
      <h1 tabIndex={-1} data-focus>
        {ending?.title}
      </h1>
      <p className="lead">{ending?.text}</p>
      <p>{words.ended.text}</p>
      <p className="ex-buttons">
        <a className="button primary" href={`/exercise/${scenario.id}/debrief/#${open.id}`}>
          {words.ended.debrief}
        </a>
      </p>
    </div>
  );
}
