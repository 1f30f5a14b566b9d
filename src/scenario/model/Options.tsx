// The numbers of every option, decision by decision, closed until somebody wants to know.
import { modelWords } from '../../ui/words/en-model.ts';
import type { Option } from '../decision.schema.ts';
import { parseExpression, partsOf } from '../expression.ts';
import type { Scenario } from '../scenario.schema.ts';
import { conditionInWords, effectsInWords } from './in-words.ts';
import type { Names } from './names.ts';
import { Lines, Sheet } from './Sheet.tsx';

interface Props {
  readonly scenario: Scenario;
  readonly names: Names;
}
interface Line {
  readonly text: string;
  /** Whether it depends on what is hidden in a play. */
  readonly hidden: boolean;
}
const words = modelWords.options;

export function Options({ scenario, names }: Props) {
  const { decisions, strategies } = scenario;
  const strategyName = (id: string) => strategies.find((each) => each.id === id)?.name ?? id;
  return (
    <section aria-labelledby="options">
      <h2 id="options">{words.title}</h2>
      <p>{words.intro}</p>
      {decisions.map(({ id, title, options }) => (
        <details key={id} id={`options-${id}`}>
          <summary>{words.open(title)}</summary>
          <Sheet
            caption={words.caption(title)}
            head={[words.option, words.cost, words.now, words.later, words.tags]}
            rows={options.map((option) => [
              option.label,
              option.cost,
              <Marked key="now" of={nowOf(scenario, option, names)} />,
              <Marked key="later" of={laterOf(scenario, option, names)} />,
              Object.entries(option.strategies)
                .map(([strategy, points]) => words.tag(strategyName(strategy), points))
                .join(', '),
            ])}
          />
        </details>
      ))}
    </section>
  );
}

function Marked({ of }: { readonly of: readonly Line[] }) {
  return (
    <Lines
      of={of.map(({ text, hidden }) =>
        hidden ? (
          <span key={text} className="md-hidden">
            <b>{words.hidden}</b> {text}
          </span>
        ) : (
          text
        ),
      )}
    />
  );
}

function nowOf(scenario: Scenario, option: Option, names: Names): Line[] {
  const { effects, instead, by, when } = option;
  const plain = effectsInWords(effects, names);
  return [
    { text: plain === '' ? words.none : plain, hidden: false },
    ...(instead
      ? [
          {
            text: words.instead(
              conditionInWords(instead.if, names),
              effectsInWords(instead.effects, names),
            ),
            hidden: asksHidden(instead.if, names),
          },
        ]
      : []),
    ...byLines(scenario, by, names, words.by),
    ...(when ?? []).map((each) => ({
      text: words.when(conditionInWords(each.if, names), effectsInWords(each.effects, names)),
      hidden: asksHidden(each.if, names),
    })),
    ...((when?.length ?? 0) > 1 ? [{ text: words.first, hidden: false }] : []),
  ];
}

function laterOf(scenario: Scenario, { later }: Option, names: Names): Line[] {
  return (later ?? []).flatMap(({ in: rounds, if: condition, effects, by }) => {
    const when = [
      words.after(rounds),
      ...(condition === undefined ? [] : [words.ifThen(conditionInWords(condition, names))]),
    ].join(', ');
    const unseen = condition !== undefined && asksHidden(condition, names);
    const plain = effectsInWords(effects, names);
    return [
      ...(plain === '' ? [] : [{ text: `${when}: ${plain}`, hidden: unseen }]),
      ...byLines(scenario, by, names, words.byLater).map(({ text }) => ({
        text: `${when}, ${text}`,
        hidden: true,
      })),
    ];
  });
}

function byLines(
  { hidden }: Scenario,
  by: Option['by'],
  names: Names,
  say: (value: string, effects: string) => string,
): Line[] {
  return Object.entries(by ?? {}).map(([value, effects]) => ({
    text: say(
      hidden[0]?.values.find(({ id }) => id === value)?.name ?? value,
      effectsInWords(effects, names),
    ),
    hidden: true,
  }));
}

function asksHidden(condition: string, { facts }: Names): boolean {
  return partsOf(parseExpression(condition)).some(
    (part) => part.kind === 'fact' && facts.has(part.fact),
  );
}
