// Two minutes on the rules before the first round. Nothing counts; every answer is explained.
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import type { Scenario } from './scenario.schema.ts';
import { Head } from './Head.tsx';

interface Props {
  readonly questions: Scenario['rulesCheck'];
  /** The number of the option that was chosen, by the number of the question. */
  readonly answers: readonly (number | null)[];
  readonly onAnswers: (answers: readonly (number | null)[]) => void;
}

/** All questions at once, each told as soon as it is answered. */
export function RulesCheck({ questions, answers, onAnswers }: Props) {
  return (
    <>
      <Head>{words.setup.rules.title}</Head>
      <p>{words.setup.rules.intro}</p>
      {questions.map(({ question, options, why }, q) => {
        const chosen = answers[q] ?? undefined;
        return (
          <fieldset key={question} className="ex-card ex-picks">
            <legend>{question}</legend>
            {options.map(({ text }, o) => (
              <label key={text}>
                <input
                  type="radio"
                  name={`rule-${q}`}
                  checked={chosen === o}
                  onChange={() =>
                    onAnswers(questions.map((_, i) => (i === q ? o : (answers[i] ?? null))))
                  }
                />
                {text}
              </label>
            ))}
            <p role="status" className="ex-told">
              {chosen !== undefined && (
                <>
                  <b>
                    {options[chosen]?.right === true
                      ? words.setup.rules.right
                      : words.setup.rules.wrong}
                  </b>{' '}
                  {why}
                </>
              )}
            </p>
          </fieldset>
        );
      })}
    </>
  );
}
