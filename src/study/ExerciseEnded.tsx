// The end of a play: its ending in words, and the way to the debrief.
import { endingOf } from '../scenario/score.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import { pageLog } from './device.ts';
import type { OpenPlay } from './exercise.ts';
import { saveFile } from './save-file.ts';

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
      <p className="ex-mark">{words.report.fiction}</p>
      <p className="lead">{ending?.text}</p>
      <p>{words.ended.text}</p>
      {pageLog().storage().state === 'memory-only' ? (
        <p className="notice">
          {words.ended.lost}{' '}
          <button
            type="button"
            className="plain"
            onClick={() =>
              saveFile(`${scenario.id}.json`, `${JSON.stringify(play.record, undefined, 2)}\n`)
            }
          >
            {words.ended.file}
          </button>
        </p>
      ) : (
        <p className="ex-note">{words.ended.offline}</p>
      )}
      <p className="ex-buttons">
        <a className="button primary" href={`/exercise/${scenario.id}/debrief/#${open.id}`}>
          {words.ended.debrief}
        </a>
      </p>
    </div>
  );
}
