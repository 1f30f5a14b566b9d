// What the numbers come to: strategies by world, with the place where a reader changes one number, and who wins for whom.
import { Fragment } from 'react';
import { modelWords } from '../../ui/words/en-model.ts';
import { Scroll } from '../Scroll.tsx';
import type { Scenario } from '../scenario.schema.ts';
import type { ModelFigures } from './figures.ts';
import { Lines, Sheet } from './Sheet.tsx';
import { meansOf } from './shifts.ts';
import { nameOf } from '../named.ts';

interface Props {
  readonly scenario: Scenario;
  readonly figures: ModelFigures;
}
/** An ending is named where at least so many per cent of plays come to it. */
const seldom = 5;

export function Findings({ scenario, figures }: Props) {
  const words = modelWords.findings;
  const { strategies, goals, endings, hidden } = scenario;
  const worlds = hidden[0]?.values ?? [];
  const goalOf = (id: string) => {
    const goal = goals.find((each) => each.id === id);
    return goal === undefined ? words.equal : words.mostly(goal.name);
  };
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{words.title}</h2>
      <p>{words.intro(figures.table.seeds)}</p>
      <Strategies scenario={scenario} figures={figures} />
      <Lab />
      <h3>{words.goals}</h3>
      <p>{words.goalsIntro}</p>
      <Sheet
        caption={words.goalsCaption}
        head={[words.profile, ...worlds.map(({ name }) => name)]}
        rows={figures.table.profiles.map((profile) => [
          goalOf(profile),
          ...figures.winners
            .filter((each) => each.profile === profile)
            .map(({ best, margin }) => words.lead(nameOf(strategies, best), margin)),
        ])}
      />
      <h3>{words.endings}</h3>
      <Sheet
        caption={words.endingsCaption}
        head={[words.strategy, ...worlds.map(({ name }) => name)]}
        rows={figures.table.rows.map((row) => [
          nameOf(strategies, row.strategy),
          ...row.worlds.map((world, i) => (
            <Lines
              key={worlds[i]?.id}
              of={world.endings
                .map((share, k) => ({ share, title: endings[k]?.title ?? '' }))
                .filter(({ share }) => share >= seldom)
                .toSorted((a, b) => b.share - a.share)
                .map(({ share, title }) => words.ending(title, share))}
            />
          )),
        ])}
      />
    </section>
  );
}

/** The table that moves: its cells are found by their order. */
function Strategies({ scenario, figures }: Props) {
  const words = modelWords.findings;
  const { strategies, hidden } = scenario;
  const heads = [...(hidden[0]?.values ?? []).map(({ name }) => name), words.expected];
  const means = meansOf(figures.batches);
  const columns = heads.length;
  const best = heads.map((_, column) =>
    Math.max(...strategies.map((__, row) => means[row * columns + column] ?? 0)),
  );
  return (
    <Scroll label={words.caption}>
      <table className="ex-table md-table md-strategies" data-strategies>
        <caption>
          <span>{words.caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.strategy}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {strategies.map(({ id, name }, row) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {heads.map((head, column) => {
                const mean = means[row * columns + column] ?? 0;
                return (
                  <td key={head} data-cell data-best={mean === best[column]}>
                    <span className="md-value">{modelWords.tenths(mean)}</span>{' '}
                    <span className="md-best">{mean === best[column] ? words.best : ''}</span>{' '}
                    <span className="md-shift" />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Drawn empty; the script of the page fills the lists and shows it. */
function Lab() {
  const words = modelWords.lab;
  return (
    <form className="md-lab" data-lab aria-labelledby="lab">
      <h3 id="lab">{words.title}</h3>
      <p>{words.intro}</p>
      <div className="md-fields">
        <label>
          {words.group}
          <select name="group" disabled>
            <option>{words.empty}</option>
          </select>
        </label>
        <label>
          {words.number}
          <select name="number" disabled>
            <option>{words.empty}</option>
          </select>
        </label>
        <div className="md-slider">
          <label>
            {words.value}
            <input type="range" name="value" disabled />
          </label>
          <output name="shown" />
        </div>
        <p className="ex-note" data-published>
          {' '}
        </p>
        <button type="reset" className="button" disabled>
          {words.reset}
        </button>
      </div>
      <div className="md-progress">
        <label>
          <span data-progress>{words.asPublished}</span>
          <progress value={1} max={1} />
        </label>
        <p role="status" className="ex-note" data-status />
      </div>
      <p className="ex-note">{modelWords.findings.noise}</p>
    </form>
  );
}

export function Sensitivity({ scenario, figures }: Props) {
  const words = modelWords.sensitivity;
  const { strategies, hidden, fallback, presets, sensitivity, short } = scenario;
  const worlds = hidden[0]?.values ?? [];
  const textOf = (id: string | undefined) => sensitivity.find((each) => each.id === id)?.text;
  return (
    <section aria-labelledby="sensitivity">
      <h2 id="sensitivity">{words.title}</h2>
      <p>{words.intro(figures.sensitivitySeeds)}</p>
      <Sheet
        caption={words.caption}
        head={[
          words.change,
          words.threshold(nameOf(strategies, fallback), worlds[0]?.name ?? ''),
          ...worlds.map(({ name }) => words.best(name)),
        ]}
        rows={figures.sensitivity.map(({ variation, name, breakEven, best }) => [
          <Fragment key={variation}>
            {name ?? words.published}
            <span className="ex-note"> {textOf(variation)}</span>
          </Fragment>,
          breakEven === undefined ? words.never : breakEven.toFixed(2),
          ...best.map((id) => nameOf(strategies, id)),
        ])}
      />
      {presets.map(({ id, name, text }) => (
        <div key={id}>
          <h3>{name}</h3>
          <p>
            {text} {words.presetNote}
          </p>
        </div>
      ))}
      <h3>{short.name}</h3>
      <p>{short.text}</p>
    </section>
  );
}
