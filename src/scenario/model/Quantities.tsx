// What is counted, what capital does, and what is hidden.
import { modelWords } from '../../ui/words/en-model.ts';
import type { Scenario } from '../scenario.schema.ts';
import { formulaWithNames } from './formula.ts';
import { conditionInWords } from './in-words.ts';
import type { Names } from './names.ts';
import { Sheet } from './Sheet.tsx';

interface Props {
  readonly scenario: Scenario;
  readonly names: Names;
}
const words = modelWords.quantities;

export function Quantities({ scenario, names }: Props) {
  const { variables, gauges, capital, clock } = scenario;
  return (
    <section aria-labelledby="quantities">
      <h2 id="quantities">{words.title}</h2>
      <Sheet
        caption={words.caption}
        head={[words.name, words.start, words.good, words.low, words.middle, words.high, words.id]}
        rows={variables.map(({ id, name, start, good, low, middle, high }) => [
          name,
          start,
          words.ends[good],
          low,
          middle,
          high,
          <Id key={id} of={id} />,
        ])}
      />
      <Sheet
        caption={words.gauges}
        head={[words.gauge, words.made, words.value]}
        rows={gauges.map(({ name, text, value }) => [name, text, formulaWithNames(value, names)])}
      />
      <h3>{words.capital}</h3>
      <p>{capital.text}</p>
      <Sheet
        caption={words.capitalCaption}
        head={[words.item, capital.name]}
        rows={[
          [words.capitalRows.start, capital.start],
          [words.capitalRows.income, modelWords.signed(capital.income)],
          ...capital.also.map(({ if: condition, by }) => [
            words.extra(conditionInWords(condition, names)),
            modelWords.signed(by),
          ]),
          [words.capitalRows.most, capital.most],
        ]}
      />
      <p className="md-before">{clock.text}</p>
      <Sheet
        caption={words.clock(clock.name, clock.id)}
        head={[words.item, ...clock.rounds.map((_, i) => words.round(i + 1))]}
        rows={[[clock.name, ...clock.rounds]]}
        className="md-numbers"
      />
    </section>
  );
}

/** What a formula calls it. */
function Id({ of }: { readonly of: string }) {
  return <code className="md-id">{of}</code>;
}

export function Hidden({ scenario }: Omit<Props, 'names'>) {
  const { hidden, orders, signal, decisions, beliefs } = scenario;
  const say = modelWords.hidden;
  const titleOf = (id: string) => decisions.find((each) => each.id === id)?.title ?? id;
  const others = (hidden[0]?.values.length ?? 2) - 1;
  return (
    <section aria-labelledby="hidden">
      <h2 id="hidden">{say.title}</h2>
      <p>{say.noEstimate}</p>
      <Sheet
        caption={say.caption}
        head={[say.fact, say.value, say.share, say.text, say.id]}
        rows={hidden.flatMap(({ id, name, values }) =>
          values.map((value) => [
            name,
            value.name,
            modelWords.percent(Math.round(value.share / 10) / 10),
            value.text,
            <Id key={value.id} of={`${id}(${value.id})`} />,
          ]),
        )}
      />
      {orders.map(({ id, of }) => (
        <p key={id} className="md-before">
          {say.order(of.map(titleOf))}
        </p>
      ))}
      <h3>{signal.name}</h3>
      <p>
        {signal.text}{' '}
        {say.report(signal.right / 100, (10_000 - signal.right) / 100 / others, signal.rounds)}
      </p>
      <p>{say.beliefs(beliefs)}</p>
    </section>
  );
}
