// Before the first round: the rules, the letter, the goals, a red line, the assumptions, a first belief.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import { even } from './beliefs.ts';
import { Head } from './Head.tsx';
import { Points } from './Points.tsx';
import { type Card, limits, type Setup as SetUp } from './record.ts';
import { RulesCheck } from './RulesCheck.tsx';
import type { Scenario } from './scenario.schema.ts';

interface Props {
  readonly scenario: Scenario;
  readonly onSetUp: (setup: SetUp) => void;
  readonly onLeave: () => void;
}

/** How many steps the set-up has. */
const steps = 6;

/** Step by step, each with one thing to do; going back loses nothing. */
export function Setup({ scenario, onSetUp, onLeave }: Props) {
  const { goals, redLines, assumptions, hidden } = scenario;
  const [step, setStep] = useState(1);
  const [missing, setMissing] = useState<string>();
  const [checked, setChecked] = useState<readonly (number | undefined)[]>([]);
  const [weights, setWeights] = useState<readonly number[]>(() =>
    even(goals.length, limits.weight.step, limits.weight.most),
  );
  const [redLine, setRedLine] = useState<string>();
  const [cards, setCards] = useState<readonly Card[]>([]);
  const [belief, setBelief] = useState<readonly number[]>(() =>
    even(hidden[0]?.values.length ?? 1),
  );
  const root = useRef<HTMLFormElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) root.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
    moved.current = true;
  }, [step]);

  const lacking = (): string | undefined => {
    if (step === 1 && scenario.rulesCheck.some((_, i) => checked[i] === undefined))
      return words.setup.rules.missing;
    if (step === 4 && redLine === undefined) return words.setup.redLine.missing;
    if (step === 5 && cards.length < assumptions.length) return words.setup.cards.missing;
    return undefined;
  };
  const goOn = () => {
    const what = lacking();
    setMissing(what);
    if (what !== undefined) {
      root.current?.querySelector<HTMLElement>('input:not(:checked)')?.focus();
      return;
    }
    if (step < steps) setStep(step + 1);
    else if (redLine !== undefined)
      onSetUp({
        weights: Object.fromEntries(goals.map(({ id }, i) => [id, weights[i] ?? 0])),
        redLine,
        cards: assumptions.flatMap(({ id }) => cards.filter((card) => card.id === id)),
        belief,
      });
  };
  const [main] = hidden;
  const screens: readonly (() => ReactNode)[] = [
    () => <RulesCheck questions={scenario.rulesCheck} answers={checked} onAnswers={setChecked} />,
    () => (
      <>
        <Head>{words.setup.letter}</Head>
        <div className="ex-letter">
          {scenario.letter.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </>
    ),
    () => (
      <>
        <Head>{words.setup.goals.title}</Head>
        <p>{words.setup.goals.intro}</p>
        <Points
          items={goals}
          points={weights}
          step={limits.weight.step}
          most={limits.weight.most}
          say={words.setup.goals.points}
          onPoints={setWeights}
        />
      </>
    ),
    () => (
      <fieldset className="ex-picks">
        <legend>
          <Head>{words.setup.redLine.title}</Head>
        </legend>
        <p>{words.setup.redLine.intro}</p>
        {redLines.map(({ id, text }) => (
          <label key={id}>
            <input
              type="radio"
              name="redLine"
              checked={redLine === id}
              onChange={() => {
                setMissing(undefined);
                setRedLine(id);
              }}
            />
            {text}
          </label>
        ))}
      </fieldset>
    ),
    () => (
      <>
        <Head>{words.setup.cards.title}</Head>
        <p>{words.setup.cards.intro}</p>
        {assumptions.map(({ id, name, stances }) => {
          const card = cards.find((each) => each.id === id);
          const put = (next: Card) => {
            setMissing(undefined);
            setCards([...cards.filter((each) => each.id !== id), next]);
          };
          return (
            <fieldset key={id} className="ex-card ex-picks">
              <legend>{name}</legend>
              {stances.map(({ id: stance, text }) => (
                <label key={stance}>
                  <input
                    type="radio"
                    name={`card-${id}`}
                    checked={card?.stance === stance}
                    onChange={() => put({ id, stance, confidence: card?.confidence ?? 70 })}
                  />
                  {text}
                </label>
              ))}
              <label className="ex-sure">
                {words.setup.cards.sure}
                <input
                  type="range"
                  min={limits.confidence.least}
                  max={limits.confidence.most}
                  step={5}
                  disabled={card === undefined}
                  value={card?.confidence ?? 70}
                  aria-valuetext={words.setup.cards.percent(card?.confidence ?? 70)}
                  onChange={({ currentTarget }) =>
                    card && put({ ...card, confidence: Number(currentTarget.value) })
                  }
                />
                <output>{words.setup.cards.percent(card?.confidence ?? 70)}</output>
              </label>
            </fieldset>
          );
        })}
      </>
    ),
    () => (
      <>
        <Head>{words.setup.belief.title(main?.name ?? '')}</Head>
        <p>{words.setup.belief.intro}</p>
        <Points
          items={(main?.values ?? []).map(({ id, name }) => ({ id, name }))}
          points={belief}
          step={1}
          most={100}
          say={words.setup.belief.chance}
          onPoints={setBelief}
        />
      </>
    ),
  ];
  return (
    <form
      ref={root}
      className="ex-setup narrow"
      method="dialog"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <p className="eyebrow">{words.setup.step(step, steps)}</p>
      {screens[step - 1]?.()}
      <p className="notice" role="alert">
        {missing}
      </p>
      <div className="ex-buttons">
        <button
          type="button"
          className="button"
          onClick={() => {
            setMissing(undefined);
            if (step === 1) onLeave();
            else setStep(step - 1);
          }}
        >
          {words.setup.back}
        </button>
        <button type="submit" className="button primary">
          {step === steps ? words.setup.start : words.setup.next}
        </button>
      </div>
    </form>
  );
}
