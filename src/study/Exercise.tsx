// The decision exercise on the screen: the way in, the set-up, the rounds, and what came of each.
import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';
import type { PlayId } from '../ids.ts';
import { BeliefForm } from '../scenario/BeliefForm.tsx';
import type { SourceNames } from '../scenario/Briefing.tsx';
import { observerSetup } from '../scenario/observing.ts';
import { due, type PlayRecord } from '../scenario/record.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import { Setup, type SetupDraft } from '../scenario/Setup.tsx';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import { now, pageLog, randomId } from './device.ts';
import { createExercise, type Exercise as Store, type NewPlay } from './exercise.ts';
import { Ended } from './ExerciseEnded.tsx';
import { repeatStep } from './ExerciseFollow.tsx';
import { goOn } from './go-on.ts';
import { fromSession, toSession } from './session.ts';
import { Intro, type Way } from './ExerciseIntro.tsx';
import { Kept } from './ExerciseKept.tsx';
import { Round } from './ExerciseRound.tsx';

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
  const state = open?.play.state;
  const wanted = open && state ? due(open.game.scenario, state, open.play.record) : 'nothing';
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
      {screen === 'intro' || open === undefined ? (
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
            moments={open.play.moments}
            belief={open.play.beliefs.at(-1)?.belief ?? []}
            last={open.play.state.done}
            onBelief={(belief) => void exercise.believe(belief)}
          />
        </div>
      ) : (
        <Round
          key={open.id}
          onLeave={() => openHere(undefined)}
          open={open}
          plays={view.plays}
          sources={sources}
          unread={unread}
          onRead={() => setRead({ id: open.id, moments })}
          onAdvice={(advice) => {
            setRead({ id: open.id, moments });
            void exercise.advise(advice);
          }}
          onRepeat={(earlier, all) => {
            setRead({ id: open.id, moments: all ? Infinity : moments });
            void repeat(exercise, earlier, all);
          }}
        />
      )}
      <Kept saved={view.saved} why={view.why} />
      <p className="narrow ex-without">{words.intro.without}</p>
    </div>
  );
}

/** Repeats an earlier play by one step, or as far as it goes. */
async function repeat(exercise: Store, earlier: PlayRecord, all: boolean): Promise<void> {
  // Each step waits for the one before it to be written down.
  while ((await repeatStep(exercise, earlier)) && all);
}

/** Moves the focus to the head of a screen that the learner went to; a page that has just loaded leaves it alone. */
function useFocus(screen: string) {
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    const first = shown.current;
    shown.current = screen;
    const head = root.current?.querySelector<HTMLElement>('[data-focus]');
    if (head === null || head === undefined) return;
    head.focus({ preventScroll: true });
    // What offers the earlier advice again stands above the head, and must not be scrolled away.
    const top = root.current?.querySelector('.ex-follow') ?? head;
    if (first !== '') top.scrollIntoView({ block: 'start' });
  }, [screen]);
  return root;
}
