// What happens between the rounds: standing rules, the greater power's cards, interrupts.
import { modelWords } from '../../ui/words/en-model.ts';
import type { Scenario } from '../scenario.schema.ts';
import { chanceByValue, chanceInWords } from './chance.ts';
import { conditionInWords, effectsInWords } from './in-words.ts';
import type { Names } from './names.ts';
import { Lines, Sheet } from './Sheet.tsx';
import { allMoves } from '../moves.ts';

interface Props {
  readonly scenario: Scenario;
  readonly names: Names;
}

export function Standing({ scenario, names }: Props) {
  const words = modelWords.rules;
  const { standing, rest, variables } = scenario;
  const name = variables.find(({ id }) => id === rest.variable)?.name ?? rest.variable;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{words.title}</h2>
      <Sheet
        caption={words.caption}
        head={[words.name, words.condition, words.effect]}
        rows={standing.map((rule) => [
          rule.name,
          conditionInWords(rule.if, names),
          effectsInWords(rule.effects, names),
        ])}
      />
      <p className="md-before">{words.rest(name, rest.at)}</p>
      <Sheet
        caption={words.restCaption(name)}
        head={[words.where, words.change]}
        rows={[
          ...Object.entries(rest.fall).map(([value, by]) => [
            words.fall(aimName(scenario, value)),
            words.aRound(-by),
          ]),
          [words.rise(rest.at - rest.slack), words.aRound(rest.rise)],
        ]}
      />
    </section>
  );
}

export function Moves({ scenario, names }: Props) {
  const words = modelWords.moves;
  const { who, most, list, quiet } = scenario.moves;
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{words.title(who)}</h2>
      <p>{words.intro(most / 100)}</p>
      {list.map(({ id, title, chance, effects, by, also }) => (
        <div key={id}>
          <h3>{title}</h3>
          <Sheet
            caption={words.chances(title)}
            head={[words.aim, words.words, words.formula]}
            rows={Object.entries(chance).map(([value, formula]) => [
              aimName(scenario, value),
              <Lines key="words" of={chanceInWords(formula, names)} />,
              <code key="formula">{breakable(formula)}</code>,
            ])}
          />
          <Sheet
            caption={words.does(title)}
            head={[words.when, words.effects]}
            rows={[
              [words.always, effectsInWords(effects, names)],
              ...Object.entries(by ?? {}).map(([value, more]) => [
                words.where(aimName(scenario, value)),
                effectsInWords(more, names),
              ]),
              ...(also ?? []).map((rule) => [
                words.also(rule.name, conditionInWords(rule.if, names)),
                effectsInWords(rule.effects, names),
              ]),
            ]}
          />
        </div>
      ))}
      <p className="md-before">{words.quiet(quiet.title)}</p>
    </section>
  );
}

export function Interrupts({ scenario, names }: Props) {
  const words = modelWords.interrupts;
  const { from, most, cap, list } = scenario.interrupts;
  const fact = scenario.hidden[0]?.id ?? '';
  const titleOf = (id: string) =>
    scenario.decisions.find((decision) => decision.id === id)?.title ?? id;
  const moveOf = (id: string) => allMoves(scenario).find((move) => move.id === id)?.title ?? id;
  return (
    <section aria-labelledby="interrupts">
      <h2 id="interrupts">{words.title}</h2>
      <p>{words.intro(from, most, cap / 100)}</p>
      <Sheet
        caption={words.caption}
        head={[words.name, words.when, words.chance, words.formula]}
        rows={list.map((each) => [
          titleOf(each.decision),
          <Lines
            key="when"
            of={[
              words.from(each.from ?? from),
              ...(each.after ? [words.after(each.after.map(moveOf))] : []),
            ]}
          />,
          chanceByValue(each.chance, fact, names).map(({ values, lines }) => (
            <div key={values.join()} className="md-case">
              {values.length > 0 && <p>{words.where(values)}</p>}
              <Lines of={lines} />
            </div>
          )),
          <code key="formula">{breakable(each.chance)}</code>,
        ])}
      />
    </section>
  );
}

function aimName({ hidden }: Scenario, value: string): string {
  return hidden[0]?.values.find(({ id }) => id === value)?.name ?? value;
}

/** A formula that may be broken after its signs. */
function breakable(formula: string): string {
  return formula.replaceAll(/([+*,-])\s*/g, '$1\u200B');
}
