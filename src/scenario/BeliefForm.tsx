// A belief on the way: the same points anew, beginning where they were left.
import { useState } from 'react';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import type { Game } from './game.ts';
import { Head } from './Head.tsx';
import { Points } from './Points.tsx';
import type { Reported } from './shown.ts';
import { SoFar } from './SoFar.tsx';

interface Props {
  readonly game: Game;
  readonly reports: readonly Reported[];
  readonly belief: readonly number[];
  /** Whether the last round is over. */
  readonly last: boolean;
  readonly onBelief: (belief: readonly number[]) => void;
}

/** What is believed now; it may stay as it was. */
export function BeliefForm({ game, reports, belief: before, last, onBelief }: Props) {
  const [belief, setBelief] = useState(before);
  const [main] = game.scenario.hidden;
  return (
    <form
      className="ex-belief"
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        onBelief(belief);
      }}
    >
      <Head>{words.setup.belief.title(main?.name ?? '')}</Head>
      <p>{last ? words.setup.belief.last : words.setup.belief.again}</p>
      <Points
        items={(main?.values ?? []).map(({ id, name }) => ({ id, name }))}
        points={belief}
        step={1}
        most={100}
        say={words.setup.belief.chance}
        onPoints={setBelief}
      />
      <SoFar game={game} reports={reports} />
      <div className="ex-buttons">
        <button type="submit" className="button primary">
          {words.setup.belief.say}
        </button>
      </div>
    </form>
  );
}
