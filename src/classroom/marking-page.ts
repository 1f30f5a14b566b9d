// The page on which written answers are marked: what waits, in which way it is gone through, and the answers of one page.
import type { AssignmentId, AttemptId, ClassId, InstructorId, OptionId } from '../ids.ts';
import { countWords } from '../quiz/kinds/judgement/counting.ts';
import { answerCode, shuffledKey } from './answer-code.ts';
import { type Acting, assignmentOf } from './assignments.ts';
import { withTerms } from './assigned.ts';
import {
  answersToJudge,
  completeRatings,
  isDisputed,
  type Stand,
  standFor,
  type ToJudge,
} from './judging-list.ts';
import { textSeen } from './judging.ts';
import { countingRating, type Marked, markAttempt } from './marking.ts';
import type {
  MarkingAsked,
  MarkingCard,
  MarkingCounts,
  MarkingFlag,
  MarkingShow,
  MarkingTask,
  MarkingView,
  MarkingWay,
} from './marking-views.ts';
import { Refusal } from './refusal.ts';
import { outNow } from './release.ts';
import type { Attempt } from './records.ts';
import type { Room } from './room.ts';
import { isComplete, type Judged } from './rubric.ts';

/** Answers on one page when one criterion is gone through. */
const cardsOnPage = 10;
const shows: readonly MarkingShow[] = ['open', 'second', 'all'];
const ways: readonly MarkingWay[] = ['criterion', 'learner'];

/** The page for this instructor; who may not mark sees what others gave. Refuses a decision exercise with not-found. */
export async function markingView(
  room: Room,
  { classId, by: viewer, may }: Acting & { readonly may: boolean },
  id: AssignmentId,
  asked: MarkingAsked,
): Promise<MarkingView> {
  const assignment = await assignmentOf(room.store, classId, id);
  if (assignment.kind === 'exercise') throw new Refusal('not-found');
  const me = viewer.instructor?.id ?? ('' as InstructorId);
  const answers = await answersToJudge(room, classId, id);
  const tasks = tasksIn(answers);
  const choice = choiceIn(asked, tasks);
  const chosen = answers.filter((answer) => isShown(answer, choice, me));
  const page = pageOf(chosen, answers, choice, asked);
  const cards: MarkingCard[] = [];
  for (const answer of page.answers)
    cards.push(await cardOf(room, answer, { classId, me, may }, choice));
  return {
    assignmentId: id,
    title: assignment.settings.title,
    kind: assignment.kind,
    marksOut: (await outNow(room.store, assignment, room.now())).marks,
    counts: countsOf(answers, me),
    tasks,
    ...choice,
    cards,
    all: chosen.length,
    before: page.before,
    ...(page.previous !== undefined && { previous: queryOf(choice, page.previous) }),
    ...(page.next !== undefined && { next: queryOf(choice, page.next) }),
    ...(page.next === undefined && nextCriterion(answers, tasks, choice, me)),
  };
}

/** How many answers of an assignment stand where, for this instructor. */
export function countsOf(answers: readonly ToJudge[], me: InstructorId): MarkingCounts {
  const count = (is: (answer: ToJudge) => boolean) => answers.filter(is).length;
  return {
    answers: answers.length,
    waiting: count(({ waits }) => waits),
    second: count((answer) => {
      const { done, others } = standFor(answer, me);
      return !done && others.length > 0;
    }),
    twice: count((answer) => completeRatings(answer).length > 1),
    differ: count(isDisputed),
  };
}

/** The questions that somebody has answered, each with its criteria; where texts differ in them, those of all. */
export function tasksIn(answers: readonly ToJudge[]): readonly MarkingTask[] {
  const found = new Map<string, { first: ToJudge; criteria: Map<OptionId, string> }>();
  for (const answer of answers) {
    const { question } = answer;
    const task = found.get(question.id) ?? { first: answer, criteria: new Map() };
    found.set(question.id, task);
    for (const { id, text } of question.rubric)
      if (!task.criteria.has(id)) task.criteria.set(id, text);
  }
  return [...found.values()]
    .toSorted((a, b) => a.first.number - b.first.number)
    .map(({ first: { question }, criteria }) => ({
      question: question.id,
      prompt: question.prompt,
      models: question.models,
      why: question.why,
      criteria: [...criteria].map(([id, text]) => ({ id, text })),
    }));
}

type Choice = Pick<MarkingView, 'by' | 'show' | 'names' | 'question' | 'criterion'>;

function choiceIn(asked: MarkingAsked, tasks: readonly MarkingTask[]): Choice {
  const by = ways.find((each) => each === asked.by) ?? 'criterion';
  const show = shows.find((each) => each === asked.show) ?? 'open';
  const names = asked.names === 'shown';
  if (by === 'learner') return { by, show, names };
  const task = tasks.find(({ question }) => question === asked.question) ?? tasks[0];
  const criterion = task?.criteria.find(({ id }) => id === asked.criterion) ?? task?.criteria[0];
  if (task === undefined || criterion === undefined) return { by, show, names };
  return { by, show, names, question: task.question, criterion: criterion.id };
}

function isShown(answer: ToJudge, { by, show, question, criterion }: Choice, me: InstructorId) {
  if (by === 'criterion') {
    if (answer.question.id !== question) return false;
    if (!answer.question.rubric.some(({ id }) => id === criterion)) return false;
  }
  if (show === 'all') return true;
  const { own, done, others } = standFor(answer, me);
  const through = by === 'learner' ? done : own?.levels[criterion ?? ''] !== undefined;
  return !through && others.length > 0 === (show === 'second');
}

interface PageOf {
  readonly answers: readonly ToJudge[];
  readonly before: number;
  readonly previous?: Place;
  readonly next?: Place;
}
type Place = { readonly before: string } | { readonly after: string } | { readonly at: string };

/**
 * Some of the chosen answers: from one attempt on, after it or before it. Places are attempts and not numbers, because answers
 * leave the list as they are marked.
 */
function pageOf(
  chosen: readonly ToJudge[],
  all: readonly ToJudge[],
  { by }: Choice,
  { at, after, before }: MarkingAsked,
): PageOf {
  const attempts = [...Map.groupBy(chosen, (answer) => answer.key).values()];
  const size = by === 'learner' ? 1 : cardsOnPage;
  const keyOf = (id: string) => shuffledKey(id as AttemptId);
  const first = (test: (key: string) => boolean) => {
    const index = attempts.findIndex(([answer]) => answer !== undefined && test(answer.key));
    return index < 0 ? attempts.length : index;
  };
  const from =
    before !== undefined
      ? Math.max(0, first((key) => key >= keyOf(before)) - size)
      : after !== undefined
        ? first((key) => key > keyOf(after))
        : at !== undefined
          ? first((key) => key >= keyOf(at))
          : 0;
  // An attempt that was asked for is shown, also when it is marked already.
  const asked = at === undefined || by === 'criterion' ? undefined : keyOf(at);
  const own = all.filter(({ key }) => key === asked);
  const page =
    own.length > 0
      ? [own, ...attempts.slice(from, from + size - 1)]
      : attempts.slice(from, from + size);
  const [start, end] = [page[0]?.[0]?.attempt, page.at(-1)?.[0]?.attempt];
  const later = end === undefined ? [] : attempts.filter(([one]) => one && one.key > keyOf(end));
  return {
    answers: page.flat(),
    before: attempts.slice(0, from).flat().length,
    ...(from > 0 && start !== undefined && { previous: { before: start } }),
    ...(later.length > 0 && end !== undefined && { next: { after: end } }),
  };
}

/** The address of another page of the same choice. */
export function queryOf(
  { by, show, names, question, criterion }: Choice,
  place: Place | Record<string, never> = {},
): string {
  const query = new URLSearchParams({
    by,
    ...(show !== 'open' && { show }),
    ...(question !== undefined && { question }),
    ...(criterion !== undefined && { criterion }),
    ...(names && { names: 'shown' }),
    ...place,
  });
  return `?${query.toString()}`;
}

/** Where this criterion is through: the next one that still has answers. */
function nextCriterion(
  answers: readonly ToJudge[],
  tasks: readonly MarkingTask[],
  choice: Choice,
  me: InstructorId,
): { readonly next?: string } {
  if (choice.by !== 'criterion' || choice.show === 'all') return {};
  const all = tasks.flatMap(({ question, criteria }) =>
    criteria.map(({ id }) => ({ ...choice, question, criterion: id })),
  );
  const here = all.findIndex(
    ({ question, criterion }) => question === choice.question && criterion === choice.criterion,
  );
  const next = [...all.slice(here + 1), ...all.slice(0, Math.max(0, here))].find((each) =>
    answers.some((answer) => isShown(answer, each, me)),
  );
  return next === undefined ? {} : { next: queryOf(next) };
}

/** One answer as this instructor may see it. */
export async function cardOf(
  room: Room,
  toJudge: ToJudge,
  {
    classId,
    me,
    may,
  }: { readonly classId: ClassId; readonly me: InstructorId; readonly may: boolean },
  { by, criterion, names }: Choice,
): Promise<MarkingCard> {
  const { store } = room;
  const { attempt: id, question, number } = toJudge;
  const attempt = await store.attempts.get(classId, id);
  if (attempt === undefined) throw new Refusal('not-found');
  const marked = await markAttempt(store, attempt);
  const answer = marked.last.get(question.id)?.answer;
  const text = answer?.kind === 'judgement' ? answer.text : '';
  const seat = names ? await store.seats.get(classId, attempt.seatId) : undefined;
  const { own, done, others } = standFor(toJudge, me);
  const comments = await store.judgements.comments(classId, [id]);
  const comment = comments.find((each) => each.question === question.id);
  const kept = comment !== undefined && comment.instructorId !== me && !done && may;
  return {
    attempt: id,
    question: question.id,
    code: answerCode(id),
    ...(seat && { learner: seat.name }),
    number,
    prompt: question.prompt,
    text,
    words: countWords(text),
    of: textSeen(answer),
    flags: await flagsOf(room, attempt, marked, question),
    criteria:
      by === 'learner'
        ? question.rubric
        : question.rubric.filter(({ id: one }) => one === criterion),
    levels: own?.levels ?? {},
    done,
    settled: own?.settled ?? false,
    others: others.length,
    ...((done || !may) &&
      others.length > 0 && { given: await givenBy(room, classId, question, marked, others) }),
    ...(!kept && { comment: { text: comment?.text ?? '', seen: comment?.at ?? 0 } }),
  };
}

async function flagsOf(
  room: Room,
  attempt: Attempt,
  { log, ratings, fitting, last }: Marked,
  question: Judged,
): Promise<readonly MarkingFlag[]> {
  const { terms } = await withTerms(room.store, attempt);
  const { counted } = last.get(question.id) ?? {};
  const about = ratings.filter((rating) => rating.question === question.id);
  const flags: Readonly<Record<MarkingFlag, boolean>> = {
    late: terms.dueAt !== null && (attempt.handedInAt ?? 0) > terms.dueAt,
    reopened: log.some(({ type }) => type === 'reopened'),
    'came-late': counted === 'late',
    'too-late': counted === 'too-late',
    changed: about.some((rating) => !fitting.includes(rating)),
  };
  return (Object.keys(flags) as MarkingFlag[]).filter((flag) => flags[flag]);
}

/** What others gave, with their names. */
export async function givenBy(
  { store }: Pick<Room, 'store'>,
  classId: ClassId,
  question: Judged,
  { last, fitting }: Marked,
  some: readonly Stand['others'][number][],
): Promise<NonNullable<MarkingCard['given']>> {
  const members = await store.classes.members(classId);
  const counting = countingRating(question, last.get(question.id), fitting);
  const nameOf = async (id: InstructorId) =>
    members.find(({ instructor }) => instructor.id === id)?.instructor.name ??
    (await store.people.get(id))?.name ??
    '';
  const given = [];
  for (const { instructorId, levels, settled, at } of some)
    if (isComplete(question, levels))
      given.push({
        by: await nameOf(instructorId),
        levels,
        settled,
        counts: counting?.instructorId === instructorId && counting.at === at,
      });
  return given;
}
