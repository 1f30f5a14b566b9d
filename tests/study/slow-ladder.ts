// The review once more, written another way: day after day, card after card, with whole numbers and searches.
import type { Plan, Recall } from '../../src/study/ladder.ts';

/** A card in one of four boxes, with the days it has lain there. */
interface Card {
  readonly id: string;
  box: 1 | 2 | 3 | 4;
  lain: number;
  /** What goes first: 0 sure and wrong, 1 missed, 2 the rest. */
  turn: 0 | 1 | 2;
}
const upwards = { 1: 2, 2: 3, 3: 4 } as const;
const waits = { 1: [1, 3, 7, 21], 2: [3, 7, 21], 3: [7, 21], 4: [21] } as const;

/** Days a card must lie, found by trying: the most that keeps its share of the days before the exam. */
function mustLie(card: Card, today: number, exam: number | undefined): number {
  const [days, ...after] = waits[card.box];
  const room = exam === undefined ? 0 : exam - 1 - (today - card.lain);
  if (exam === undefined || today > exam || room < 0) return days;
  let all: number = days;
  for (const each of after) all += each;
  if (all <= room) return days;
  let lie = 1;
  while ((lie + 1) * all <= days * room) lie += 1;
  return lie;
}

/** Lives through all the days up to `today`; gives the cards there are and the names of those that came up today. */
function live(recalls: readonly Recall[], today: number, exam: number | undefined) {
  const cards = new Map<string, Card>();
  const cameUp = new Set<string>();
  const first = Math.min(today, ...recalls.map(({ day }) => day));
  for (let day = first; day <= today; day += 1) {
    for (const card of cards.values()) card.lain += 1;
    const answers = recalls.filter((each) => each.day === day).toSorted((a, b) => a.at - b.at);
    for (const answer of answers) {
      const id = answer.question;
      const card = cards.get(id);
      const up = card !== undefined && card.lain >= mustLie(card, day, answer.exam);
      if (up && day === today) cameUp.add(id);
      if (answer.verdict !== 'right')
        cards.set(id, {
          id,
          box: 1,
          lain: 0,
          turn: answer.verdict === 'wrong' && answer.sure === 3 ? 0 : 1,
        });
      else if (card === undefined && answer.sure === 1)
        cards.set(id, { id, box: 1, lain: 0, turn: 2 });
      else if (card !== undefined && up) {
        if (answer.sure !== 1 && card.box === 4) cards.delete(id);
        else
          cards.set(id, {
            id,
            box: answer.sure === 1 || card.box === 4 ? card.box : upwards[card.box],
            lain: 0,
            turn: 2,
          });
      }
    }
  }
  return {
    cameUp: cameUp.size,
    cards: [...cards.values()].map((card) => ({
      id: card.id,
      due: today - card.lain + mustLie(card, today, exam),
      key: (due: number) => [card.turn, card.box, String(due).padStart(9, '0'), card.id].join(' '),
    })),
  };
}

/** How many of these come on a day: dealt in turn into the fewest heaps that hold them, the first of them. */
function firstHeap(count: number, perDay: number, daysLeft: number): number {
  let heaps = 1;
  while (heaps * perDay < count && heaps < daysLeft) heaps += 1;
  let size = 0;
  for (let dealt = 0; dealt < count; dealt += heaps) size += 1;
  return size > perDay ? perDay : size;
}

/** What `plan` must say. */
export function slowPlan(
  recalls: readonly Recall[],
  today: number,
  exam: number | undefined,
  perDay: number,
): Plan {
  const { cards, cameUp } = live(recalls, today, exam);
  const days: { day: number; questions: Plan['today'] }[] = [];
  let left = cards.map(({ id, due, key }) => ({ id, due, key: key(due) }));
  for (let day = today; day === today || left.length > 0; day += 1) {
    const already = day === today ? cameUp : 0;
    const pool = left.filter(({ due }) => due <= day).toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const size = firstHeap(pool.length + already, perDay, exam && exam > day ? exam - day : 1e9);
    const taken = pool.filter((_each, i) => i + already < size).map(({ id }) => id);
    left = left.filter(({ id }) => !taken.includes(id));
    days.push({ day, questions: taken as readonly string[] as Plan['today'] });
  }
  return {
    today: days[0]?.questions ?? [],
    later: days.slice(1).filter(({ questions }) => questions.length > 0),
    done: cameUp,
  };
}
