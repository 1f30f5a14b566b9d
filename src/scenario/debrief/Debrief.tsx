// The debrief of a play that is over: what happened, what it meant, what it means beyond this case.
import { useMemo } from 'react';
import { debriefWords as words } from '../../ui/words/en-debrief.ts';
import { exerciseWords } from '../../ui/words/en-exercise.ts';
import type { SourceNames } from '../Briefing.tsx';
import type { Game } from '../game.ts';
import { otherWorlds } from '../other-worlds.ts';
import { watchedStrategy } from '../observing.ts';
import type { Play } from '../replay.ts';
import { endingOf } from '../score.ts';
import { Assumed } from './Assumed.tsx';
import { Compare } from './Compare.tsx';
import { Goals } from './Goals.tsx';
import { Others } from './Others.tsx';
import { Offices, Real } from './Real.tsx';
import { RecordSheet } from './RecordSheet.tsx';
import { Reflect } from './Reflect.tsx';
import { Seen } from './Seen.tsx';
import { Timeline } from './Timeline.tsx';
import { WhatIf } from './WhatIf.tsx';
import type { WindowMeans } from './Window.tsx';

interface Props {
  readonly game: Game;
  readonly play: Play;
  /** The play that this one repeats in another world. */
  readonly earlier: Play | undefined;
  readonly sources: SourceNames;
  readonly means: WindowMeans | undefined;
  readonly notes: Readonly<Record<string, string>>;
  /** Where what is written at the end is kept, in words. */
  readonly kept?: string | undefined;
  /** The address of the page about the model. */
  readonly model: string;
  readonly onNote: (name: string, value: string) => void;
  /** Begins the same play in another world; absent where that cannot be done. */
  readonly onAgain?: ((value: string) => void) | undefined;
  readonly onPrint: () => void;
  readonly onSave: () => void;
}

/** In the order of Lederman (1992): what happened, what it meant to me, what it means elsewhere. */
export function Debrief(props: Props) {
  const { game, play, earlier, sources, means, notes, kept, model } = props;
  const { onNote, onAgain, onPrint, onSave } = props;
  const { scenario } = game;
  const ending = scenario.endings.find(({ id }) => id === endingOf(game, play.state));
  const worlds = useMemo(() => otherWorlds(game, play), [game, play]);
  const { role } = play.record;
  const truth = play.world.hidden[0] ?? 0;
  const value = scenario.hidden[0]?.values[truth];
  return (
    <>
      <header className="ex-head">
        <p className="eyebrow">{words.kicker}</p>
        <h1 tabIndex={-1} data-focus>
          {ending?.title}
        </h1>
        <p className="ex-mark">{exerciseWords.report.fiction}</p>
        <p className="lead">{ending?.text}</p>
        <p>
          {words.world(scenario.hidden[0]?.name ?? '', value?.name ?? '', value?.text ?? '')}{' '}
          {role === 'observer' &&
            words.watched(scenario.strategies[watchedStrategy(game, play)]?.name ?? '')}
          {role === undefined &&
            words.gave(
              play.beliefs[0]?.belief[truth] ?? 0,
              play.beliefs.at(-1)?.belief[truth] ?? 0,
            )}
        </p>
      </header>
      <Others game={game} worlds={worlds} onAgain={onAgain} />
      {earlier && <Compare game={game} first={earlier} second={play} />}
      <Timeline game={game} play={play} model={model} />
      <Seen game={game} play={play} />
      {/* Of whoever observed, or said nothing, nothing is known that could be held against a world. */}
      {role === undefined && <Goals game={game} play={play} />}
      {role === undefined && <Assumed game={game} play={play} />}
      <Offices game={game} play={play} />
      {role !== 'observer' && <WhatIf game={game} play={play} means={means} worlds={worlds} />}
      <Real game={game} play={play} sources={sources} />
      <Reflect scenario={scenario} notes={notes} kept={kept} onNote={onNote} />
      <RecordSheet game={game} play={play} notes={notes} onPrint={onPrint} onSave={onSave} />
    </>
  );
}
