// The decision exercise on the screen: the way in, the set-up, the rounds, and what came of each.
import { useStore } from '@nanostores/react';
import { useEffect, useMemo, useState } from 'react';
import type { PlayId } from '../ids.ts';
import { BeliefForm } from '../scenario/BeliefForm.tsx';
import type { SourceNames } from '../scenario/Briefing.tsx';
import { textOf } from '../scenario/advisers.ts';
import { observerSetup, watchedOption } from '../scenario/observing.ts';
import type { PlayRecord } from '../scenario/record.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import { Setup, type SetupDraft } from '../scenario/Setup.tsx';
import { shownOf } from '../scenario/shown.ts';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import { now, pageLog, randomId } from './device.ts';
import { createExercise, type Exercise as Store, type NewPlay, type OpenPlay } from './exercise.ts';
import { Ended } from './ExerciseEnded.tsx';
import { Follow, repeatStep } from './ExerciseFollow.tsx';
import { goOn } from './go-on.ts';
import { fromSession, toSession } from './session.ts';
import { Intro, type Way } from './ExerciseIntro.tsx';
import { Kept } from './ExerciseKept.tsx';
import { Round } from './ExerciseRound.tsx';
import { useFocus } from './useFocus.tsx';

interface Props {
  readonly scenario: Scenario;
  readonly sources: SourceNames;
}

/** One screen at a time. Every step is on the device before its consequence shows. */
export function Exercise({ scenario, sources }: Props) {
  const [exercise] = useState(() =>
    createExercise(scenario, () => ({ log: pageLog(), now, randomId })),
  );
  const view = useStore(exercise.view);
  /** The way that is being set up. */
  const [way, setWay] = useState<Way>();
  /** How many consequences of the open play have been read on this page; what came before it opened counts as read. */
  const [read, setRead] = useState<{ readonly id: string; readonly moments: number }>();
  useEffect(() => exercise.start(), [exercise]);
  const [latest] = view.plays;
  const openKey = `exercise:${scenario.id}`;
  const setupKey = `${openKey}:setup`;
  /** Opens a play in this tab, so that a page that is loaded again goes on there; undefined goes back to the way in. */
  const openHere = (id: PlayId | undefined) => {
    toSession(openKey, id);
    exercise.open(id);
    setRead(undefined);
  };
  useEffect(() => {
    // Once, when the log has been read: what was under way in this tab goes on.
    if (!view.ready) return;
    const draft = fromSession<SetupDraft & { readonly way: Way }>(setupKey);
    const id = fromSession<PlayId>(openKey);
    if (id !== undefined) exercise.open(id);
    else if (draft !== undefined) setWay(draft.way);
  }, [exercise, openKey, setupKey, view.ready]);
  useEffect(() => {
    // The debrief has begun a play and sends the learner straight to it; a page loaded anew begins at the way in.
    if (latest === undefined || location.hash !== `#${goOn}`) return;
    history.replaceState(undefined, '', location.pathname);
    toSession(openKey, latest.id);
    exercise.open(latest.id);
  }, [exercise, latest, openKey]);

  const begin = async (play: NewPlay) => {
    if (!(await exercise.begin(play))) return;
    toSession(setupKey, undefined);
    toSession(openKey, exercise.view.get().open?.id);
    setWay(undefined);
    setRead(undefined);
  };

  const { open } = view;
  const moments = open?.play.moments.length ?? 0;
  const known = read !== undefined && read.id === open?.id ? read.moments : moments;
  const unread = open !== undefined && known < moments;
  const shown = useMemo(() => open && shownOf(open.game, open.play), [open]);
  const wanted = shown?.due ?? 'nothing';
  const earlier = view.plays.find(({ id }) => id === open?.follows)?.record;
  const repeatFrom = (record: PlayRecord, all: boolean) => {
    setRead(open && { id: open.id, moments: all ? Infinity : moments });
    void repeat(exercise, record, all);
  };
  const screen =
    way !== undefined
      ? 'setup'
      : open === undefined
        ? 'intro'
        : unread
          ? `report ${moments}`
          : `${wanted} ${open.play.record.steps.length}`;

  const over = open !== undefined && wanted === 'nothing' && !unread;
  useEffect(() => {
    // A play that is over is not under way: whoever comes again comes to the way in.
    if (over) toSession(openKey, undefined);
  }, [over, openKey]);
  const root = useFocus(screen);
  return (
    <div ref={root} className="ex" data-ready={view.ready} data-screen={screen.split(' ')[0]}>
      {screen === 'intro' || open === undefined || shown === undefined ? (
        way === undefined ? (
          <Intro
            scenario={scenario}
            view={view}
            onBegin={(wanted) => {
              if (wanted.role === undefined) setWay(wanted);
              else void begin({ ...wanted, setup: observerSetup(scenario) });
            }}
            onOpen={openHere}
          />
        ) : (
          <Setup
            scenario={scenario}
            kept={fromSession<SetupDraft>(setupKey)}
            onDraft={(draft) => toSession(setupKey, { ...draft, way })}
            onLeave={() => {
              toSession(setupKey, undefined);
              setWay(undefined);
            }}
            onSetUp={(setup) => void begin({ ...way, setup })}
          />
        )
      ) : over ? (
        <Ended open={open} scenario={scenario} />
      ) : wanted === 'belief' && !unread ? (
        <div className="narrow">
          <BeliefForm
            game={open.game}
            reports={shown.reports}
            belief={open.play.beliefs.at(-1)?.belief ?? []}
            last={shown.done}
            onBelief={(belief) => void exercise.believe(belief)}
          />
        </div>
      ) : (
        <Round
          key={open.id}
          onLeave={() => openHere(undefined)}
          game={open.game}
          shown={shown}
          form={open.play.record.form}
          steps={open.play.record.steps.length}
          draftKey={`exercise:${open.id}`}
          watched={watchedIn(open)}
          over={
            earlier && (
              <Follow
                open={open}
                earlier={earlier}
                onOne={() => repeatFrom(earlier, false)}
                onAll={() => repeatFrom(earlier, true)}
              />
            )
          }
          expected={expectedIn(open, moments)}
          sources={sources}
          unread={unread}
          onRead={() => setRead({ id: open.id, moments })}
          onAdvice={(advice) => {
            setRead({ id: open.id, moments });
            void exercise.advise(advice);
          }}
        />
      )}
      <Kept saved={view.saved} why={view.why} />
      <p className="narrow ex-without">{words.intro.without}</p>
    </div>
  );
}

/** The option that an observer takes down now; undefined when the learner advises. */
function watchedIn({ game, play }: OpenPlay) {
  return play.record.role === 'observer' && !play.state.done
    ? textOf(game, watchedOption(game, play))
    : undefined;
}

/** What was expected in the advice with this number, from 1. */
function expectedIn({ play }: OpenPlay, number: number): string | undefined {
  const advice = play.record.steps.filter((step) => step.type === 'advice')[number - 1];
  return advice?.type === 'advice' ? advice.expected : undefined;
}

/** Repeats an earlier play by one step, or as far as it goes. */
async function repeat(exercise: Store, earlier: PlayRecord, all: boolean): Promise<void> {
  // Each step waits for the one before it to be written down.
  while ((await repeatStep(exercise, earlier)) && all);
}
