// Where the country stands: the rose, the gauges with what is in them, the capital.
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import type { Game } from './game.ts';
import { Rose } from './Rose.tsx';
import type { Variable } from './scenario.schema.ts';
import type { Reported, Stood } from './shown.ts';
import { SoFar } from './SoFar.tsx';

interface Props {
  readonly game: Game;
  readonly now: Stood;
  /** Half a year ago. */
  readonly before?: Stood | undefined;
  readonly reports: readonly Reported[];
}

/** What a value of a variable means. */
export function bandOf({ low, middle, high }: Variable, value: number): string {
  return value < 40 ? low : value > 60 ? high : middle;
}

/** The column beside a round. Every number has words; every gauge opens. */
export function Standing({ game, now, before, reports }: Props) {
  const { scenario } = game;
  const { capital, clock } = scenario;
  return (
    <section className="ex-stand" aria-labelledby="ex-stand">
      <h2 className="eyebrow" id="ex-stand">
        {words.stand.title}
      </h2>
      <Rose game={game} now={now} before={before} />
      <p className="ex-note">{before === undefined ? words.stand.noNote : words.stand.note}</p>
      {scenario.gauges.map(({ id, name, text }, i) => {
        const value = now.gauges[i] ?? 0;
        return (
          <details key={id} className="ex-gauge">
            <summary>
              <span className="ex-gauge-name">{name}</span>
              <b>{value}</b>
              <progress max={100} value={value} aria-hidden="true" />
            </summary>
            <p className="ex-note">{text}</p>
            <dl>
              {scenario.variables.map((variable, v) =>
                variable.gauge === id ? (
                  <div key={variable.id}>
                    <dt>{variable.name}</dt>
                    <dd>
                      <b>{now.values[v]}</b>{' '}
                      <Shift variable={variable} by={shift(before, now, v)} />
                      <span>{bandOf(variable, now.values[v] ?? 0)}</span>
                    </dd>
                  </div>
                ) : null,
              )}
            </dl>
          </details>
        );
      })}
      <p className="ex-capital">
        <span>{capital.name}</span>
        <b>{words.stand.capital(now.capital, capital.most)}</b>
        <span className="ex-pips" aria-hidden="true">
          {Array.from({ length: capital.most }, (_, i) => (
            <i key={i} data-full={i < now.capital} />
          ))}
        </span>
      </p>
      <p className="ex-note">{capital.text}</p>
      <p className="ex-note">
        {words.stand.clock(clock.name, now.clock)}. {clock.text}
      </p>
      <SoFar game={game} reports={reports} />
    </section>
  );
}

function shift(before: Stood | undefined, now: Stood, variable: number): number {
  return (now.values[variable] ?? 0) - ((before ?? now).values[variable] ?? 0);
}

/** A change with its sign; its colour says whether it was for the better. */
export function Shift({ variable, by }: { readonly variable: Variable; readonly by: number }) {
  if (by === 0) return null;
  const better = variable.good === 'middle' ? undefined : by > 0 === (variable.good === 'high');
  return (
    <span className="ex-shift" data-better={better}>
      {words.signed(by)}
    </span>
  );
}
