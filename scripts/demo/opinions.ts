// What invented learners think in the decision exercise: a line that each leans to, reasons that fit what they advise, beliefs
// that move with what they see. The sentences are invented, and each could be said for its option in good faith.
import type { PlayView } from '../../src/classroom/play-views.ts';
import type { Option } from '../../src/scenario/decision.schema.ts';
import type { Scenario } from '../../src/scenario/scenario.schema.ts';
import type { Draw } from './answers.ts';

/** Reasons by the strategy that an option fits best; exercises with other strategies have the plain ones. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  hedge: [
    'This keeps the door open on both sides. We do not know yet what the other side wants, and here we can still change our mind next year.',
    'A small insurance now is cheaper than a large one later, and it gives nobody a reason to answer. I would look again after two rounds.',
    'Both partners can read this as good will. That is worth more to me than being clear, as long as nothing forces us to choose.',
    'The cost is low and known. If I am wrong about the neighbour, I have lost little; with the bolder options I could lose much.',
    'We live beside each other whatever happens. I would rather stay on speaking terms and build something quietly on the side.',
  ],
  balance: [
    'If the pressure grows, we need another route before it comes, not after. It costs calm today and buys a choice for later.',
    'Relying on one way out is the real risk here. Other routes and partners make any later request easier to refuse.',
    'I expect displeasure for a round or two. A country that can do without a favour is asked more politely, so I accept that.',
    'Waiting has a price as well: each round that we lean on one partner makes it harder to stop. I would rather begin while it is quiet.',
  ],
  bandwagon: [
    'The nearest partner buys most, sells most and will still be there in ten years. Good terms with it help ordinary people first.',
    'Being close gives us a seat at the table where the rules are made. From outside we would have to follow them anyway.',
    'Prices and jobs count at home. This brings both soon, and I do not see the danger that the other advisers speak of.',
  ],
  neutral: [
    'One rule for everybody is easier to defend than a favour for one. Nobody can say that it was aimed at them.',
    'If we tell all sides the same, each of them can live with it, and we may be asked to mediate. That is a kind of weight, too.',
    'A status that is written down binds us as well, and that is the point: others can plan with us and need not guess.',
  ],
  reform: [
    'What holds a country together is that people were asked. I would spend the effort at home first; pressure from outside finds cracks.',
    'Publishing it costs some comfort at the top, but consent is the one reserve that nobody abroad can turn off.',
    'Institutions take years. If we only begin when there is trouble, it will look like fear, and it will be too late.',
  ],
};
/** What some add. */
const tails = [
  '',
  '',
  ' I am not certain of it.',
  ' The advisers did not convince me of the opposite.',
  ' I would do it differently if the services were surer.',
  ' My red line stays far from here.',
] as const;
const plain = [
  'It leaves the most ways open for the next round and costs little now.',
  'If it gets harder, I would rather have this done before it comes.',
  'Doing nothing looks safe, but then others decide how it goes on.',
  'The price is known here; with the other options I can only guess it.',
] as const;

/** The strategy that a learner leans to, by number; the same learner always leans alike. */
export function leaningOf({ strategies }: Scenario, draw: Draw): number {
  // Most lean to the first two, some to each of the others.
  const from = draw() < 0.6 ? Math.min(2, strategies.length) : strategies.length;
  return Math.floor(draw() * from);
}

/** An open option: mostly the one that fits the leaning best, now and then any. */
export function pick(
  options: readonly Option[],
  { strategies }: Scenario,
  leaning: number,
  draw: Draw,
): Option {
  const id = strategies[leaning]?.id ?? '';
  const fits = ({ strategies: own }: Option) => own[id] ?? 0;
  const best = options.toSorted((a, b) => fits(b) - fits(a));
  const chosen = draw() < 0.7 ? best[0] : options[Math.floor(draw() * options.length)];
  if (chosen === undefined) throw new Error('no option is open');
  return chosen;
}

/** A reason for this option, from 30 to 400 characters. */
export function reasonFor({ strategies }: Option, draw: Draw): string {
  const [strongest] = Object.entries(strategies).toSorted(([, a], [, b]) => b - a);
  const all = reasons[strongest?.[0] ?? ''] ?? plain;
  const reason = all[Math.floor(draw() * all.length)] ?? plain[0];
  return reason + (tails[Math.floor(draw() * tails.length)] ?? '');
}

/** Points on each value of the first hidden fact, in steps of 5: some way from even towards one that is drawn. */
export function firstBelief({ hidden }: Scenario, draw: Draw): number[] {
  const size = hidden[0]?.values.length ?? 1;
  return moved(evenly(size), Math.floor(draw() * size), 0.1 + 0.5 * draw());
}

/** The belief after what was seen: most move towards what the last report named, some stay. */
export function nextBelief(view: PlayView, scenario: Scenario, draw: Draw): number[] {
  const before = view.belief ?? firstBelief(scenario, draw);
  const named = view.shown.reports.findLast(({ signal }) => signal !== undefined)?.signal;
  if (named === undefined || draw() < 0.2) return [...before];
  return moved(before, named, 0.15 + 0.4 * draw());
}

function evenly(size: number): number[] {
  return Array.from({ length: size }, () => 100 / size);
}

/** A part of the points on everything else goes to one value. */
function moved(belief: readonly number[], to: number, part: number): number[] {
  const steps = belief.map((points, i) =>
    i === to ? 0 : Math.round((points * (1 - part)) / 5) * 5,
  );
  return steps.with(to, 100 - steps.reduce((sum, points) => sum + points, 0));
}

/** What some write at the end, by the place of the prompt. */
export const exitTickets: readonly (readonly string[])[] = [
  [
    'I used to think that a middle way costs nothing. Now I think that it is paid for later, by those who come after.',
    'I used to think that closeness means giving in. Now I think that it depends on what one has besides it.',
    'I used to think that a clear line is a strong line. Now I think that a clear line can be clearly wrong.',
  ],
  ['40, 30 and 30: I have no good way to tell them apart.', '20, 50, 30.', '55, 25, 20 today.'],
  [
    'Because the same move would fit any of the three, and I have only seen a few.',
    'Because what is said and what is done came apart more than once.',
    'Because nothing that was built lately has been taken back.',
  ],
];
