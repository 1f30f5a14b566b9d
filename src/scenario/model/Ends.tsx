// How a play is judged: goals, red lines, endings; and who takes part: advisers, strategies, assumptions.
import { modelWords } from '../../ui/words/en-model.ts';
import type { Scenario } from '../scenario.schema.ts';
import { formulaWithNames } from './formula.ts';
import { conditionInWords, effectsInWords } from './in-words.ts';
import type { Names } from './names.ts';
import { Lines, Sheet } from './Sheet.tsx';

interface Props {
  readonly scenario: Scenario;
  readonly names: Names;
}

export function Goals({ scenario, names }: Props) {
  const words = modelWords.goals;
  const { goals, redLines, moves } = scenario;
  const moveOf = (id: string) => moves.list.find((move) => move.id === id)?.title ?? id;
  return (
    <section aria-labelledby="goals">
      <h2 id="goals">{words.title}</h2>
      <Sheet
        caption={words.caption}
        head={[words.name, words.text, words.formula]}
        rows={goals.map(({ name, text, score, per }) => [
          name,
          text,
          <Lines
            key={name}
            of={[
              formulaWithNames(score, names),
              ...(per ? [words.per(per.points, moveOf(per.move))] : []),
            ]}
          />,
        ])}
      />
      <Sheet
        caption={words.lines}
        head={[words.line, words.crossed]}
        rows={redLines.map(({ text, crossed }) => [text, conditionInWords(crossed, names)])}
      />
    </section>
  );
}

export function Endings({ scenario, names }: Props) {
  const words = modelWords.endings;
  return (
    <section aria-labelledby="endings">
      <h2 id="endings">{words.title}</h2>
      <details>
        <summary>{words.open}</summary>
        <Sheet
          caption={words.caption}
          head={[words.name, words.if]}
          rows={scenario.endings.map(({ title, if: condition }) => [
            title,
            condition === undefined ? words.otherwise : conditionInWords(condition, names),
          ])}
        />
      </details>
    </section>
  );
}

export function People({ scenario, names }: Props) {
  const words = modelWords.people;
  const { advisers, strategies, assumptions, decisions, fallback } = scenario;
  const strategyName = (id: string) => strategies.find((each) => each.id === id)?.name ?? id;
  const options = decisions.flatMap((decision) => decision.options);
  return (
    <section aria-labelledby="people">
      <h2 id="people">{words.title}</h2>
      <Sheet
        caption={words.advisers}
        head={[words.office, words.forecasts, words.bias, words.leaning]}
        rows={advisers.map(({ name, forecasts, bias, leaning }) => [
          name,
          forecasts.map((id) => names.quantities.get(id) ?? id).join(', '),
          effectsInWords(bias, names),
          leaning,
        ])}
      />
      <Sheet
        caption={words.strategies}
        head={[words.strategy, words.text, words.options, words.points, words.ties]}
        rows={strategies.map(({ id, name, text, ties }) => {
          const points = options.flatMap((option) => option.strategies[id] ?? []);
          return [
            name,
            text,
            points.length,
            points.reduce((sum, each) => sum + each, 0),
            ties === undefined || ties === id ? words.noTies : strategyName(ties),
          ];
        })}
      />
      <p className="md-before">{words.follows(strategyName(fallback))}</p>
      <Sheet
        caption={words.assumptions}
        head={[words.card, words.stance, words.holds, words.acts]}
        rows={assumptions.flatMap(({ name, stances }) =>
          stances.map(({ text, holds, acts }) => [
            name,
            text,
            conditionInWords(holds, names),
            acts.map(strategyName).join(', '),
          ]),
        )}
      />
    </section>
  );
}
