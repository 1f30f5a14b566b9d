// A round: where the country stands, the paper and the options, the people in the room; and afterwards what came of it.
import { type ReactNode, useState } from 'react';
import { AdviceForm, type Given } from '../scenario/AdviceForm.tsx';
import { Briefing, type SourceNames } from '../scenario/Briefing.tsx';
import type { Option } from '../scenario/decision.schema.ts';
import type { Game } from '../scenario/game.ts';
import { ObserverForm } from '../scenario/ObserverForm.tsx';
import { Report } from '../scenario/Report.tsx';
import { Room } from '../scenario/Room.tsx';
import type { Shown } from '../scenario/shown.ts';
import { Standing } from '../scenario/Standing.tsx';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import { fromSession, toSession } from './session.ts';

interface Props {
  readonly game: Game;
  readonly shown: Shown;
  readonly form: 'full' | 'short';
  /** How many steps were taken: what is typed belongs to the next. */
  readonly steps: number;
  /** The key under which this tab keeps what is typed. */
  readonly draftKey: string;
  /** The option that is taken down, when somebody else advises. */
  readonly watched?: Option | undefined;
  /** What stands over the paper. */
  readonly over?: ReactNode;
  /** The move that was expected in the last advice, by its id. */
  readonly expected: string | undefined;
  readonly sources: SourceNames;
  /** Whether the last consequence is still to be read. */
  readonly unread: boolean;
  readonly onRead: () => void;
  readonly onAdvice: (advice: Given) => void;
  /** Absent where there is no way in to go back to. */
  readonly onLeave?: () => void;
}

/** Three columns where there is room, one below the other where there is not. */
export function Round(props: Props) {
  const { game, shown, form, steps, draftKey, watched, over, expected, sources, unread } = props;
  const { onRead, onAdvice, onLeave } = props;
  const { scenario, rounds } = game;
  const { now, reports, interrupt } = shown;
  const [drafts, setDrafts] = useState(
    () => fromSession<Readonly<Record<number, Partial<Given>>>>(draftKey) ?? {},
  );
  const draft = drafts[steps];
  const last = reports.at(-1);
  const before = reports.findLast(({ answered }) => !answered)?.from;
  const round = Math.min(unread && last ? last.round : now.round, rounds);
  const file = scenario.decisions.find(({ id }) => id === shown.decision);
  const option = file?.options.find(({ id }) => id === draft?.option);
  const head = (
    <>
      <p className="eyebrow">
        {words.page.kicker} · {words.round.of(round, rounds)}
        {form === 'full' && ` · ${words.round.season(round)}`}
      </p>
      <progress
        className="ex-rounds"
        max={rounds}
        value={round}
        aria-label={words.round.progress(round, rounds)}
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
              report={last}
              expected={expected}
              next={nextWords(shown)}
              onNext={onRead}
            />
          </>
        ) : (
          file && (
            <>
              {over}
              <Briefing
                decision={file}
                sources={sources}
                head={
                  <>
                    {head}
                    {watched && <p className="ex-follow">{words.observe.text}</p>}
                    {interrupt !== undefined && (
                      <p className="ex-crisis">{words.round.interrupt}</p>
                    )}
                  </>
                }
              />
              {watched ? (
                <ObserverForm
                  key={steps}
                  scenario={scenario}
                  decision={file}
                  option={watched}
                  onGive={onAdvice}
                />
              ) : (
                <AdviceForm
                  key={steps}
                  game={game}
                  decision={file}
                  capital={now.capital}
                  interrupt={interrupt !== undefined}
                  draft={draft}
                  onDraft={(next) => {
                    // Only that of the open round: what is given is in the log.
                    setDrafts({ [steps]: next });
                    toSession(draftKey, { [steps]: next });
                  }}
                  onGive={onAdvice}
                />
              )}
            </>
          )
        )}
        {onLeave && (
          <p className="ex-leave">
            <button type="button" className="plain" onClick={onLeave}>
              {words.round.leave}
            </button>
          </p>
        )}
      </div>
      <div className="ex-left">
        <Standing game={game} now={now} before={before} reports={reports} />
      </div>
      {!unread && (
        <div className="ex-right">
          <Room game={game} reports={reports} option={option} />
        </div>
      )}
    </div>
  );
}

function nextWords({ interrupt, done, due, now }: Shown): string {
  if (interrupt !== undefined) return words.report.toInterrupt;
  if (done) return words.report.toEnd;
  return due === 'belief' ? words.report.toBelief : words.report.next(now.round);
}
