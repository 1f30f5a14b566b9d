// The number beside "Review" in the header: the questions due today. Loaded when a page has nothing else to do.
import type { QuestionId } from '../ids.ts';
import { reviewWords } from '../ui/words/en-site.ts';
import { type Day, dayOf } from './day.ts';
import { now, offsetAt, pageLog } from './device.ts';
import type { StudyEvent } from './events.ts';
import { plan } from './ladder.ts';
import { examOf, recallsOf } from './recalls.ts';

/**
 * Shows in the link how many questions are due today, and again whenever the log changes, or when the page comes
 * back on the screen on another day. Which questions there still are is asked of `questionsFrom` when there is
 * something due, not before; as long as that is not known, no number is shown.
 */
export function startDue(link: HTMLElement, questionsFrom = '/review/questions.json'): void {
  const log = pageLog();
  let loading: Promise<ReadonlyMap<QuestionId, string> | undefined> | undefined;
  const questions = () => (loading ??= load(questionsFrom).catch(() => (loading = undefined)));
  let turn = 0;
  let drawnOn: Day | undefined;

  const draw = async (): Promise<void> => {
    const mine = (turn += 1);
    const today = (drawnOn = thisDay());
    const events = [];
    for (const type of ['started', 'answered', 'handed-in', 'preference'] as const)
      events.push(...(await log.read({ type })));
    let due = dueOn(today, events);
    if (due > 0) {
      const fits = await questions();
      due = fits === undefined ? 0 : dueOn(today, events, fits);
    }
    // Something newer is on its way, or there already.
    if (mine === turn) show(link, due);
  };
  log.watch(() => void draw());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && thisDay() !== drawnOn) void draw();
  });
  void draw();
}

const thisDay = (): Day => dayOf(now(), offsetAt(now()));

function dueOn(
  today: Day,
  events: readonly StudyEvent[],
  fits?: ReadonlyMap<QuestionId, string>,
): number {
  const recalls = recallsOf(events, { offset: offsetAt, ...(fits && { fits }) });
  return plan({ recalls, today, exam: examOf(events) }).today.length;
}

async function load(address: string): Promise<ReadonlyMap<QuestionId, string>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return new Map(Object.entries(await answer.json())) as Map<QuestionId, string>;
}

function show(link: HTMLElement, due: number): void {
  for (const old of link.querySelectorAll('span')) old.remove();
  if (due === 0) return;
  const number = document.createElement('span');
  number.className = 'due';
  // A number alone says nothing to whoever hears it.
  number.ariaHidden = 'true';
  number.textContent = String(due);
  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.textContent = ` (${reviewWords.due(due)})`;
  link.append(number, said);
}
