// The debrief on the screen: the finished plays of this device, and the one that is looked at.
import { useStore } from '@nanostores/react';
import { useEffect, useMemo, useState } from 'react';
import type { PlayId } from '../ids.ts';
import type { SourceNames } from '../scenario/Briefing.tsx';
import { Debrief } from '../scenario/debrief/Debrief.tsx';
import type { WindowMeans } from '../scenario/debrief/Window.tsx';
import type { Game } from '../scenario/game.ts';
import { due } from '../scenario/record.ts';
import { isRefused, type Play, replay } from '../scenario/replay.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import { endingOf } from '../scenario/score.ts';
import { debriefWords as words } from '../ui/words/en-debrief.ts';
import { now, pageLog, randomId } from './device.ts';
import { goOn } from './go-on.ts';
import { Kept } from './ExerciseKept.tsx';
import { createExercise, type ExerciseView, gameFor } from './exercise.ts';
import { saveFile } from './save-file.ts';

interface Props {
  readonly scenario: Scenario;
  readonly sources: SourceNames;
  /** By the form of a play. */
  readonly means: Readonly<Record<'full' | 'short', WindowMeans>>;
}

interface Finished {
  readonly id: PlayId;
  readonly at: number;
  readonly follows: PlayId | undefined;
  readonly notes: Readonly<Record<string, string>>;
  readonly game: Game;
  readonly play: Play;
}

/** The plays that are over, the latest first. */
function finishedOf(scenario: Scenario, { plays }: ExerciseView): Finished[] {
  return plays.flatMap(({ id, record, at, follows, notes }) => {
    try {
      const game = gameFor(scenario, record);
      const play = replay(game, record);
      return isRefused(play) || due(game.scenario, play.state, play.record) !== 'nothing'
        ? []
        : [{ id, at, follows, notes, game, play }];
    } catch {
      // A play by numbers that this course has no more cannot be shown; the exercise itself says so.
      return [];
    }
  });
}

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** Nothing hidden is shown before the last belief is given. */
export function ExerciseDebrief({ scenario, sources, means }: Props) {
  const [exercise] = useState(() =>
    createExercise(scenario, () => ({ log: pageLog(), now, randomId })),
  );
  const view = useStore(exercise.view);
  useEffect(() => exercise.start(), [exercise]);
  const finished = useMemo(() => finishedOf(scenario, view), [scenario, view]);
  const [wanted, setWanted] = useState<string>();
  useEffect(() => setWanted(location.hash.slice(1)), []);
  const shown = finished.find(({ id }) => id === wanted) ?? finished[0];
  const earlier = finished.find(({ id }) => id === shown?.follows);
  const titleOf = ({ game, play }: Finished) =>
    game.scenario.endings.find(({ id }) => id === endingOf(game, play.state))?.title ?? '';

  const asked = view.plays.find(({ id }) => id === wanted);
  if (shown === undefined || (asked !== undefined && shown.id !== asked.id))
    return (
      <div className="narrow" data-ready={view.ready}>
        <h1>{words.title}</h1>
        {/* It keeps its room while the plays are looked for, so that nothing moves when the word about them comes. */}
        <p role="status" className="ex-looking">
          {!view.ready ? words.loading : asked === undefined ? words.none : words.unfinished}
        </p>
        <p className="ex-without">{words.without}</p>
        <p>
          <a className="button primary" href={`/exercise/${scenario.id}/`}>
            {words.toExercise}
          </a>
        </p>
      </div>
    );
  return (
    <div className="ex ex-debrief" data-ready={view.ready}>
      {finished.length > 1 && (
        <p className="ex-plays">
          <label htmlFor="ex-plays">{words.plays}</label>{' '}
          <select
            id="ex-plays"
            value={shown.id}
            onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          >
            {finished.map((each) => (
              <option key={each.id} value={each.id}>
                {words.playName(titleOf(each), day.format(each.at))}
              </option>
            ))}
          </select>
        </p>
      )}
      <Debrief
        key={shown.id}
        game={shown.game}
        play={shown.play}
        earlier={earlier?.play}
        sources={sources}
        means={shown.play.record.preset === undefined ? means[shown.play.record.form] : undefined}
        notes={shown.notes}
        onNote={(name, value) => void exercise.note(shown.id, name, value)}
        onPrint={() => print()}
        onSave={() =>
          saveFile(
            `${scenario.id}-${shown.id.slice(0, 8)}.json`,
            `${JSON.stringify(shown.play.record, undefined, 2)}\n`,
          )
        }
        model={`/exercise/${scenario.id}/model/`}
        onAgain={(value) => {
          const { form, preset, role, seed, setup, forced } = shown.play.record;
          const main = scenario.hidden[0]?.id ?? '';
          void exercise
            .begin({
              form,
              preset,
              role,
              seed,
              setup,
              forced: { ...forced, [main]: value },
              follows: shown.id,
            })
            .then((begun) => begun && location.assign(`/exercise/${scenario.id}/#${goOn}`));
        }}
      />
      <Kept saved={view.saved} why={view.why} />
    </div>
  );
}
