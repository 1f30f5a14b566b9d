// "About this model": every rule and every number of an exercise in words, made from its files.
import { modelWords } from '../../ui/words/en-model.ts';
import type { Scenario } from '../scenario.schema.ts';
import { Endings, Goals, People } from './Ends.tsx';
import type { ModelFigures } from './figures.ts';
import { Findings, Sensitivity } from './Findings.tsx';
import { namesOf } from './names.ts';
import { Options } from './Options.tsx';
import { Hidden, Quantities } from './Quantities.tsx';
import { Interrupts, Moves, Standing } from './Rules.tsx';

interface Props {
  readonly scenario: Scenario;
  readonly figures: ModelFigures;
}

export function ModelPage({ scenario, figures }: Props) {
  const words = modelWords.page;
  const names = namesOf(scenario);
  const { id, title, model, rules, moves } = scenario;
  const sections = [
    ['findings', modelWords.findings.title],
    ['sensitivity', modelWords.sensitivity.title],
    ['quantities', modelWords.quantities.title],
    ['hidden', modelWords.hidden.title],
    ['rules', modelWords.rules.title],
    ['moves', modelWords.moves.title(moves.who)],
    ['interrupts', modelWords.interrupts.title],
    ['goals', modelWords.goals.title],
    ['endings', modelWords.endings.title],
    ['options', modelWords.options.title],
    ['people', modelWords.people.title],
  ] as const;
  return (
    <article className="ex md">
      <header>
        <p className="eyebrow">{title}</p>
        <h1>{words.title}</h1>
        <div className="md-spoiler" role="note">
          <p>
            <b>{words.spoiler}</b> {words.spoilerText}
          </p>
          <p>
            <a className="button" href={`/exercise/${id}/`}>
              {words.back}
            </a>
          </p>
        </div>
      </header>
      <nav className="md-jump" aria-label={words.onPage}>
        <p>{words.lag(rules)}</p>
        <ul>
          {sections.map(([section, name]) => (
            <li key={section}>
              <a href={`#${section}`}>{name}</a>
            </li>
          ))}
          <li>
            <a href={`/exercise/${id}/map/`}>{words.map}</a>
          </li>
        </ul>
      </nav>
      <section aria-labelledby="says">
        <h2 id="says">{words.says}</h2>
        {model.says.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <h2 id="leaves-out">{words.leavesOut}</h2>
        <ul>
          {model.leavesOut.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <Findings scenario={scenario} figures={figures} />
      <Sensitivity scenario={scenario} figures={figures} />
      <Quantities scenario={scenario} names={names} />
      <Hidden scenario={scenario} />
      <Standing scenario={scenario} names={names} />
      <Moves scenario={scenario} names={names} />
      <Interrupts scenario={scenario} names={names} />
      <Goals scenario={scenario} names={names} />
      <Endings scenario={scenario} names={names} />
      <Options scenario={scenario} names={names} />
      <People scenario={scenario} names={names} />
    </article>
  );
}
