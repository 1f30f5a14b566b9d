// Before the first round: the letter, the rules, the goals, a red line, the assumptions, a first belief.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import { even } from './beliefs.ts';
import { Head } from './Head.tsx';
import { Points } from './Points.tsx';
import { type Card, limits, type Setup as SetUp } from './record.ts';
import { RulesCheck } from './RulesCheck.tsx';
import type { Scenario } from './scenario.schema.ts';

/** The set-up as far as it is filled in. */
export interface SetupDraft {
  /** From 1. */
  readonly step: number;
  readonly checked: readonly (number | null)[];
  readonly weights: readonly number[];
  readonly redLine?: string;
  readonly cards: readonly Card[];
  readonly belief: readonly number[];
}

function emptyDraft({ goals, hidden }: Scenario): SetupDraft {
  return {
    step: 1,
    checked: [],
    weights: even(goals.length, limits.weight.step, limits.weight.most),
    cards: [],
    belief: even(hidden[0]?.values.length ?? 1),
  };
}

interface Props {
  readonly scenario: Scenario;
  /** What was filled in before, as when the page was loaded again. */
  readonly kept: SetupDraft | undefined;
  readonly onDraft: (draft: SetupDraft) => void;
  readonly onSetUp: (setup: SetUp) => void;
  readonly onLeave: () => void;
}

/** How many steps the set-up has. */
const steps = 6;

/** Step by step, each with one thing to do; going back loses nothing. */
export function Setup({ scenario, kept, onDraft, onSetUp, onLeave }: Props) {
  const { goals, redLines, assumptions, hidden } = scenario;
  const [draft, setDraft] = useState<SetupDraft>(() => kept ?? emptyDraft(scenario));
  const { step, checked, weights, redLine, cards, belief } = draft;
  const [missing, setMissing] = useState<string>();
  const change = (change: Partial<SetupDraft>) => {
    setMissing(undefined);
    const next = { ...draft, ...change };
    setDraft(next);
    onDraft(next);
  };
  const root = useRef<HTMLFormElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) root.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
    moved.current = true;
  }, [step]);

  const lacking = (): string | undefined => {
    if (step === 2 && scenario.rulesCheck.some((_, i) => typeof checked[i] !== 'number'))
      return words.setup.rules.missing;
    if (step === 4 && redLine === undefined) return words.setup.redLine.missing;
    if (step === 5 && cards.length < assumptions.length) return words.setup.cards.missing;
    return undefined;
  };
  const goOn = () => {
    const what = lacking();
    setMissing(what);
    if (what !== undefined) {
      // The first group in which nothing is chosen: anywhere else an arrow key would change an answer.
      [...(root.current?.querySelectorAll('fieldset') ?? [])]
        .find((group) => group.querySelector('[type="radio"]:checked') === null)
        ?.querySelector('input')
        ?.focus();
      return;
    }
    if (step < steps) change({ step: step + 1 });
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
      <RulesCheck
        questions={scenario.rulesCheck}
        answers={checked}
        onAnswers={(answers) => change({ checked: answers })}
      />
    ),
    () => (
      <>
        <Head>{words.setup.goals.title}</Head>
        <p>{words.setup.goals.intro}</p>
        <Points
          items={goals.map(({ id, name, text }) => ({ id, name, text: firstSentence(text) }))}
          points={weights}
          step={limits.weight.step}
          most={limits.weight.most}
          say={words.setup.goals.points}
          onPoints={(points) => change({ weights: points })}
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
              onChange={() => change({ redLine: id })}
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
          const put = (next: Card) =>
            change({ cards: [...cards.filter((each) => each.id !== id), next] });
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
          onPoints={(points) => change({ belief: points })}
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
            if (step === 1) onLeave();
            else change({ step: step - 1 });
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

/** What counts, without how: the formula stands on the page about the model. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}
