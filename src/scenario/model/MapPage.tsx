// The graph of decisions for authors: drawn, and as tables that say the same.
import { modelWords } from '../../ui/words/en-model.ts';
import { Scroll } from '../Scroll.tsx';
import { rollouts } from '../explore/context.ts';
import type { Scenario } from '../scenario.schema.ts';
import type { MapFigures } from './figures.ts';
import { graphOf, titleOf } from './graph.ts';
import { MapDrawing } from './MapDrawing.tsx';
import { namesOf } from './names.ts';
import { Interrupts } from './Rules.tsx';
import { optionShares } from './shares.ts';
import { Sheet } from './Sheet.tsx';

interface Props {
  readonly scenario: Scenario;
  readonly figures: MapFigures;
}
const words = modelWords.map;

export function MapPage({ scenario, figures }: Props) {
  const names = namesOf(scenario);
  const graph = graphOf(scenario, names);
  const shares = optionShares(scenario, figures);
  const met = new Map(figures.random.decisions.map(({ id, reached }) => [id, reached]));
  const { id, title, goals } = scenario;
  const { random, context } = figures;
  return (
    <article className="ex md">
      <header>
        <p className="eyebrow">{words.for(title)}</p>
        <h1>{words.title}</h1>
        <div className="md-spoiler" role="note">
          <p>
            <b>{modelWords.page.spoiler}</b>
          </p>
          <p className="buttons">
            <a className="button" href={`/exercise/${id}/`}>
              {modelWords.page.back}
            </a>
            <a className="button" href={`/exercise/${id}/model/`}>
              {words.model}
            </a>
          </p>
        </div>
      </header>
      <section aria-labelledby="graph">
        <h2 id="graph">{title}</h2>
        <p>{words.intro}</p>
        <p>{words.figures(random.plays, context.situations, rollouts, goals.length + 1)}</p>
        <p className="ex-note">{words.command}</p>
        <Scroll label={words.region} name="md-map">
          <MapDrawing scenario={scenario} graph={graph} shares={shares} met={met} />
        </Scroll>
      </section>
      <section aria-labelledby="tables">
        <h2 id="tables">{words.tables}</h2>
        <Sheet
          caption={words.slots}
          head={[words.decision, words.slotRound, words.condition, words.share]}
          rows={graph.nodes
            .filter(({ round }) => round > 0)
            .map(({ decisions, round, comes }) => [
              decisions.map((each) => titleOf(scenario, each)).join(' / '),
              round,
              comes === '' ? words.always : comes,
              decisions.map((each) => `${Math.round(met.get(each) ?? 0)}%`).join(' / '),
            ])}
        />
        <Sheet
          caption={words.options}
          head={[words.option, words.decision, words.reach, words.locked, words.best, words.judged]}
          rows={shares.map(({ decision, label, open, locked, best, situations }) => [
            label,
            titleOf(scenario, decision),
            `${Math.round(open)}% ${words.reachNote}`,
            `${Math.round(locked)}%`,
            best === undefined ? words.unknown : `${Math.round(best)}%`,
            words.situations(situations),
          ])}
        />
      </section>
      <Interrupts scenario={scenario} names={names} />
    </article>
  );
}
