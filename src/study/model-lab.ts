// One number of the model changed by the reader: fills the lists, has the table played anew by a worker, and draws what moved.
import { type ModelNumber, numbersOf } from '../scenario/model/numbers.ts';
import { type Batch, meansOf, type Shift, shiftsOf } from '../scenario/model/shifts.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import { modelWords } from '../ui/words/en-model.ts';
import type { Task, Told } from './model-worker.ts';

const words = modelWords.lab;

/** What the page carries for its script. */
export interface LabData {
  /** The exercise without its texts. */
  readonly scenario: Scenario;
  readonly batches: readonly Batch[];
  readonly seeds: number;
}

/** Whoever drags a slider is not followed at every pixel. */
const settled = 120;
/** The table is drawn anew no oftener than after so many milliseconds: more would not be seen, and would keep the page busy. */
const seen = 100;

/** Brings the place to life where a number is changed. Without it the table stands as it was built. */
export function startLab(root: Document): void {
  const form = root.querySelector<HTMLFormElement>('[data-lab]');
  const table = root.querySelector('[data-strategies]');
  const data = root.querySelector('[data-model]')?.textContent;
  if (form === null || table === null || !data) return;
  const { scenario, batches, seeds } = JSON.parse(data) as LabData;
  const view = viewOf(form, table, scenario, meansOf(batches));
  const runner = createRunner(scenario, seeds);
  const numbers = Map.groupBy(numbersOf(scenario), ({ group }) => group);
  const { group, number, value } = view;
  let chosen: ModelNumber | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const published = () => {
    clearTimeout(waiting);
    runner.stop();
    view.draw(undefined, true);
    view.progress(words.asPublished, 1);
    view.say('');
  };
  const choose = () => {
    chosen = numbers.get(group.value)?.find(({ id }) => id === number.value);
    if (chosen !== undefined) view.offer(chosen);
    published();
  };
  const fill = () => {
    number.replaceChildren(
      ...(numbers.get(group.value) ?? []).map(({ id, name }) => new Option(name, id)),
    );
    choose();
  };
  const play = () => {
    const own = chosen;
    const to = Number(value.value);
    if (own === undefined || to === own.value) return published();
    const now: Batch[] = [];
    let drawn = -Infinity;
    view.progress(words.progress(0, seeds), 0);
    view.say(words.starting);
    runner.play(own.changes(to), (told, at) => {
      if ('failed' in told) {
        view.progress(words.asPublished, 1);
        view.draw(undefined, true);
        return view.say(words.failed(told.failed));
      }
      now.push(told.batch);
      const done = told.seeds >= seeds;
      if (!done && at - drawn < seen) return;
      drawn = at;
      const shifts = shiftsOf(batches, now);
      view.draw(shifts, done);
      view.progress(words.progress(told.seeds, seeds), told.seeds / seeds);
      if (now.length === 1) view.say(words.rough);
      if (done) view.say(words.done(shifts.filter(({ sure }) => sure).length, view.best()));
    });
  };

  group.replaceChildren(...[...numbers.keys()].map((name) => new Option(name)));
  group.addEventListener('change', fill);
  number.addEventListener('change', choose);
  value.addEventListener('input', () => {
    view.shown.value = modelWords.signed(Number(value.value)).replace('+', '');
    runner.stop();
    clearTimeout(waiting);
    waiting = setTimeout(play, settled);
  });
  form.addEventListener('reset', (event) => {
    // The browser would put back what the page was built with, and that was empty.
    event.preventDefault();
    choose();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  // Whoever goes to the controls will soon need the worker.
  form.addEventListener('focusin', runner.load, { once: true });
  fill();
  for (const control of form.elements) control.removeAttribute('disabled');
  form.dataset.ready = 'true';
}

/** Is told what was played, and when in milliseconds. */
type Listener = (told: Told, at: number) => void;

/** Gives work to the worker, which is loaded once somebody wants it; what an older task still tells is not heard. */
function createRunner(scenario: Scenario, seeds: number) {
  let worker: Worker | undefined;
  let job = 0;
  let listener: Listener | undefined;
  const made = () => {
    const created = new Worker(new URL('./model-worker.ts', import.meta.url), { type: 'module' });
    created.addEventListener('message', ({ data, timeStamp }: MessageEvent<Told>) => {
      if (data.job === job) listener?.(data, timeStamp);
    });
    created.addEventListener('error', ({ message, timeStamp }) =>
      listener?.({ job, failed: message }, timeStamp),
    );
    return created;
  };
  return {
    load(): void {
      worker ??= made();
    },
    play(changes: Task['changes'], hear: Listener): void {
      job += 1;
      listener = hear;
      worker ??= made();
      worker.postMessage({ job, scenario, changes, seeds } satisfies Task);
    },
    /** Ends what is played: nothing of it is heard, and the worker of a page that waits does no work. */
    stop(): void {
      if (listener === undefined) return;
      listener = undefined;
      job += 1;
      worker?.postMessage({ job, scenario, changes: [], seeds: 0 } satisfies Task);
    },
  };
}

function viewOf(
  form: HTMLFormElement,
  table: Element,
  { strategies, hidden }: Scenario,
  means: readonly number[],
) {
  const element = <E extends Element>(query: string, within: Element = form) => {
    const found = within.querySelector<E>(query);
    if (found === null) throw new Error(`the page has no ${query}`);
    return found;
  };
  const value = element<HTMLInputElement>('[name="value"]');
  const shown = element<HTMLOutputElement>('[name="shown"]');
  const progress = element<HTMLProgressElement>('progress');
  const cells = [...table.querySelectorAll<HTMLElement>('[data-cell]')].map((cell) => ({
    cell,
    value: element('.md-value', cell),
    best: element('.md-best', cell),
    shift: element('.md-shift', cell),
  }));
  const columns = cells.length / strategies.length;
  const worlds = hidden[0]?.values ?? [];
  const isBest = (values: readonly number[], i: number) =>
    strategies.every((_, row) => (values[row * columns + (i % columns)] ?? 0) <= (values[i] ?? 0));
  /** The published mean and how the same seeds moved it: what is played so far then says most. */
  const valuesOf = (shifts: readonly Shift[] | undefined) =>
    means.map((mean, i) => mean + (shifts?.[i]?.by ?? 0));
  let last = valuesOf(undefined);
  return {
    group: element<HTMLSelectElement>('[name="group"]'),
    number: element<HTMLSelectElement>('[name="number"]'),
    value,
    shown,
    offer(number: ModelNumber): void {
      value.min = String(number.least);
      value.max = String(number.most);
      value.value = String(number.value);
      const said = modelWords.signed(number.value).replace('+', '');
      shown.value = said;
      element('[data-published]').textContent = words.published(said);
    },
    draw(shifts: readonly Shift[] | undefined, done: boolean): void {
      last = valuesOf(shifts);
      table.setAttribute('data-done', String(done));
      for (const [i, { cell, ...parts }] of cells.entries()) {
        const shift = shifts?.[i];
        const best = isBest(last, i);
        parts.value.textContent = modelWords.tenths(last[i] ?? 0);
        parts.best.textContent = best ? modelWords.findings.best : '';
        const sign = (shift?.by ?? 0) > 0 ? '▲ +' : '▼ ';
        parts.shift.textContent =
          shift?.sure === true ? `${sign}${modelWords.tenths(shift.by)}` : '';
        cell.dataset.best = String(best);
        cell.dataset.shift = shift?.sure === true ? (shift.by > 0 ? 'up' : 'down') : 'none';
      }
    },
    progress(text: string, done: number): void {
      element('[data-progress]').textContent = text;
      progress.value = done;
    },
    say(text: string): void {
      element('[data-status]').textContent = text;
    },
    /** The best strategy of every world as it is drawn now. */
    best: () =>
      worlds
        .map(({ name }, column) => {
          const row = strategies.findIndex((_, each) => isBest(last, each * columns + column));
          return words.bestIn(name, strategies[row]?.name ?? '');
        })
        .join('; '),
  };
}
