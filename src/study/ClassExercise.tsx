// A decision exercise as class work: the same screens as in practice, over a play that stays on the server.
import { useStore } from '@nanostores/react';
import { useEffect, useMemo, useState } from 'react';
import type { PlayView } from '../api/contract.ts';
import { BeliefForm } from '../scenario/BeliefForm.tsx';
import type { SourceNames } from '../scenario/Briefing.tsx';
import { formOf } from '../scenario/changed.ts';
import { gameOf } from '../scenario/game.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import { Setup, type SetupDraft } from '../scenario/Setup.tsx';
import { classExerciseWords as words } from '../ui/words/en-class-exercise.ts';
import { classEdge } from './class-edge.ts';
import { createClassExercise } from './class-exercise.ts';
import { playKey } from './class-opinions.ts';
import { ClassEnded, ClassIntro, ClassSent } from './ClassExerciseParts.tsx';
import { Round } from './ExerciseRound.tsx';
import { fromSession, toSession } from './session.ts';
import { useFocus } from './useFocus.tsx';

interface Props {
  /** The exercise of the attempt, in its full form. */
  readonly scenario: Scenario;
  readonly sources: SourceNames;
  readonly view: PlayView;
}

/** One screen at a time; a consequence shows when the server has taken the step. */
export function ClassExercise({ scenario, sources, view: first }: Props) {
  const game = useMemo(() => gameOf(formOf(scenario, first.form)), [scenario, first.form]);
  const [exercise] = useState(() =>
    createClassExercise(game.scenario, first, () => classEdge(first)),
  );
  const view = useStore(exercise.view);
  const [ready, setReady] = useState(false);
  const [entered, setEntered] = useState(false);
  /** How many consequences have been read on this page; what came before it opened counts as read. */
  const [read, setRead] = useState(first.shown.reports.length);
  const key = playKey(first.seatId, first.attemptId);
  const setupKey = `${key}:setup`;
  useEffect(() => {
    const stop = exercise.start();
    setEntered(fromSession(setupKey) !== undefined);
    setReady(true);
    return stop;
  }, [exercise, setupKey]);

  const { play, due, receipt } = view;
  const { shown, taken } = play;
  const reports = shown.reports.length;
  const unread = read < reports;
  useEffect(() => {
    // Handed in here, in another tab, or because its time was over.
    if (receipt === undefined) return;
    toSession(`${key}:draft`, undefined);
    location.replace(`/class/${first.classId}/attempts/${first.attemptId}/review/`);
  }, [receipt, first, key]);

  const screen =
    due === 'setup' ? (entered ? 'setup' : 'intro') : unread ? 'report' : (due as string);
  const root = useFocus(`${screen} ${taken} ${view.opinions.entries.length}`);
  return (
    <div ref={root} className="ex" data-ready={ready} data-screen={screen}>
      {screen === 'intro' ? (
        <ClassIntro scenario={game.scenario} play={play} onBegin={() => setEntered(true)} />
      ) : screen === 'setup' ? (
        <Setup
          scenario={game.scenario}
          kept={fromSession<SetupDraft>(setupKey)}
          onDraft={(draft) => toSession(setupKey, draft)}
          onLeave={() => setEntered(false)}
          onSetUp={(setup) =>
            void exercise.setUp(setup).then((done) => {
              if (done) toSession(setupKey, undefined);
            })
          }
        />
      ) : screen === 'nothing' ? (
        <ClassEnded
          ending={game.scenario.endings.find(({ id }) => id === shown.ending)}
          onHandIn={() => void exercise.handIn()}
        />
      ) : screen === 'belief' ? (
        <div className="narrow">
          <BeliefForm
            key={`${taken} ${view.opinions.entries.length}`}
            game={game}
            reports={shown.reports}
            belief={view.belief ?? []}
            last={shown.done}
            onBelief={(belief) => void exercise.believe(belief)}
          />
        </div>
      ) : (
        <Round
          game={game}
          shown={shown}
          form={play.form}
          steps={taken}
          draftKey={`${key}:draft`}
          expected={view.expected}
          sources={sources}
          unread={unread}
          onRead={() => setRead(reports)}
          onAdvice={(advice) => {
            setRead(reports);
            void exercise.advise(advice);
          }}
        />
      )}
      <ClassSent view={view} />
      <p className="narrow ex-without">{words.without}</p>
    </div>
  );
}
