// The advisers: what each office knows, what it expects of the chosen option, and how its forecasts fared so far.
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import { forecastsOf, trackRecords } from './advisers.ts';
import type { Option } from './decision.schema.ts';
import type { Game } from './game.ts';
import { Scroll } from './Scroll.tsx';
import { nameOf } from './named.ts';
import type { Reported } from './shown.ts';

interface Props {
  readonly game: Game;
  readonly reports: readonly Reported[];
  readonly option: Option | undefined;
}

/** One entry an office; arrows stand with words. */
export function Room({ game, reports, option }: Props) {
  const { advisers, variables } = game.scenario;
  const forecasts = option && forecastsOf(game, option);
  const records = trackRecords(game, reports);
  return (
    <section className="ex-room" aria-labelledby="ex-room">
      <h2 className="eyebrow" id="ex-room">
        {words.round.room}
      </h2>
      <p className="ex-note" aria-live="polite">
        {option === undefined
          ? `${words.round.roomIntro} ${words.round.choose}`
          : words.round.forecast(option.label)}
      </p>
      <p className="ex-note">{words.round.compared}</p>
      <Scroll label={words.round.offices}>
        <ul>
          {advisers.map(({ id, name, competence, forecasts: of }) => (
            <li key={id}>
              <h3>{name}</h3>
              <p className="ex-note">{competence}</p>
              <ul className="ex-forecasts">
                {of.map((variable) => {
                  const record = records.find(
                    (each) => each.adviser === id && each.variable === variable,
                  );
                  const told = forecasts?.find(
                    (each) => each.adviser === id && each.variable === variable,
                  );
                  const direction = told && words.round.directions[told.direction];
                  return (
                    <li key={variable}>
                      {direction && (
                        <>
                          <span
                            className="ex-sign"
                            data-direction={told?.direction}
                            aria-hidden="true"
                          >
                            {direction.sign}
                          </span>{' '}
                        </>
                      )}
                      {nameOf(variables, variable)}{' '}
                      {direction && <span className="visually-hidden">{direction.words}</span>}
                      <span className="ex-record">
                        {record === undefined || record.of === 0
                          ? words.round.noRecord
                          : words.round.record(record.right, record.of)}
                      </span>
                    </li>
                  );
                })}
              </ul>
            </li>
          ))}
        </ul>
      </Scroll>
    </section>
  );
}
