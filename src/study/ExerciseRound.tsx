// A round: where the country stands, the paper and the options, the people in the room; and afterwards what came of it.
import { useState } from 'react';
import { AdviceForm, type Given } from '../scenario/AdviceForm.tsx';
import { textOf } from '../scenario/advisers.ts';
import { Briefing, type SourceNames } from '../scenario/Briefing.tsx';
import { ObserverForm } from '../scenario/ObserverForm.tsx';
import { watchedOption } from '../scenario/observing.ts';
import { due } from '../scenario/record.ts';
import { Report } from '../scenario/Report.tsx';
import { Room } from '../scenario/Room.tsx';
import { Standing } from '../scenario/Standing.tsx';
import { openDecision } from '../scenario/turn.ts';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import type { PlayRecord } from '../scenario/record.ts';
import type { OpenPlay } from './exercise.ts';
import { Follow } from './ExerciseFollow.tsx';
import type { KeptPlay } from './plays.ts';
import { fromSession, toSession } from './session.ts';

interface Props {
  readonly open: OpenPlay;
  readonly plays: readonly KeptPlay[];
  readonly sources: SourceNames;
  /** Whether the last consequence is still to be read. */
  readonly unread: boolean;
  readonly onRead: () => void;
  readonly onAdvice: (advice: Given) => void;
  readonly onLeave: () => void;
  /** Repeats the earlier play by a step, or to its end. */
  readonly onRepeat: (earlier: PlayRecord, all: boolean) => void;
}

/** Three columns where there is room, one below the other where there is not. */
export function Round(props: Props) {
  const { open, plays, sources, unread, onRead, onAdvice, onLeave, onRepeat } = props;
  const { game, play, follows } = open;
  const { moments, state, world } = play;
  const { scenario, rounds } = game;
  const steps = play.record.steps.length;
  const key = `exercise:${open.id}`;
  const [drafts, setDrafts] = useState(
    () => fromSession<Readonly<Record<number, Partial<Given>>>>(key) ?? {},
  );
  const draft = drafts[steps];
  const last = moments.at(-1);
  const before = [...moments].reverse().find(({ answered }) => !answered)?.before;
  const round = unread && last ? last.round : state.round;
  const decision = openDecision(game, state, world);
  const file = game.scenario.decisions.find(({ id }) => id === decision?.id);
  const option = file?.options.find(({ id }) => id === draft?.option);
  const watching = play.record.role === 'observer';
  const earlier = plays.find(({ id }) => id === follows);
  const head = (
    <>
      <p className="eyebrow">
        {words.page.kicker} · {words.round.of(Math.min(round, rounds), rounds)}
        {play.record.form === 'full' && ` · ${words.round.season(Math.min(round, rounds))}`}
      </p>
      <progress
        className="ex-rounds"
        max={rounds}
        value={Math.min(round, rounds)}
        aria-label={words.round.progress(Math.min(round, rounds), rounds)}
      />
    </>
  );
  return (
    <div className="ex-round">
      <div className="ex-main">
        {unread && last ? (
          <>
            {head}
            <Report
              game={game}
              moment={last}
              expected={expectedIn(open, moments.length)}
              next={nextWords(open)}
              onNext={onRead}
            />
          </>
        ) : (
          file && (
            <>
              {earlier && (
                <Follow
                  open={open}
                  earlier={earlier.record}
                  onOne={() => onRepeat(earlier.record, false)}
                  onAll={() => onRepeat(earlier.record, true)}
                />
              )}
              <Briefing
                decision={file}
                sources={sources}
                head={
                  <>
                    {head}
                    {watching && <p className="ex-follow">{words.observe.text}</p>}
                    {state.interrupt !== undefined && (
                      <p className="ex-crisis">{words.round.interrupt}</p>
                    )}
                  </>
                }
              />
              {watching ? (
                <ObserverForm
                  key={steps}
                  scenario={scenario}
                  decision={file}
                  option={textOf(game, watchedOption(game, play))}
                  onGive={onAdvice}
                />
              ) : (
                <AdviceForm
                  key={steps}
                  game={game}
                  decision={file}
                  capital={state.capital}
                  interrupt={state.interrupt !== undefined}
                  draft={draft}
                  onDraft={(next) => {
                    // Only that of the open round: what is given is in the log.
                    setDrafts({ [steps]: next });
                    toSession(key, { [steps]: next });
                  }}
                  onGive={onAdvice}
                />
              )}
            </>
          )
        )}
        <p className="ex-leave">
          <button type="button" className="plain" onClick={onLeave}>
            {words.round.leave}
          </button>
        </p>
      </div>
      <div className="ex-left">
        <Standing game={game} state={state} before={before} moments={moments} />
      </div>
      {!unread && (
        <div className="ex-right">
          <Room game={game} moments={moments} option={option} />
        </div>
      )}
    </div>
  );
}

/** What was expected in the advice with this number, from 1. */
function expectedIn({ play }: OpenPlay, number: number): string | undefined {
  const advice = play.record.steps.filter((step) => step.type === 'advice')[number - 1];
  return advice?.type === 'advice' ? advice.expected : undefined;
}

function nextWords({ game, play }: OpenPlay): string {
  const { state, record } = play;
  if (state.interrupt !== undefined) return words.report.toInterrupt;
  if (state.done) return words.report.toEnd;
  return due(game.scenario, state, record) === 'belief'
    ? words.report.toBelief
    : words.report.next(state.round);
}
