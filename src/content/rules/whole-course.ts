// Quizzes on the whole course: a test before it, its pair after it, and what they measure together.
import type { Fault } from '../fault.ts';
import { type CourseFiles, practiceIn, type QuizEntry } from '../files.ts';
import { valueAt } from '../value.ts';
import type { Path } from '../yaml.ts';

/** Quizzes without a place in the course or with two, tests without their other half, and pairs that compare nothing. */
export function wholeCourse(files: CourseFiles): Fault[] {
  const quizzes = practiceIn(files);
  const first = (part: string) => quizzes.find((quiz) => partOf(quiz) === part);
  const before = first('before');
  const known = new Set<unknown>(
    files.quizzes.flatMap(({ questions }) => questions.map(({ id }) => id)),
  );
  return quizzes.flatMap((quiz) => [
    ...placed(quiz),
    ...twice(quiz, first(partOf(quiz) ?? '')),
    ...alone(quiz, before),
    ...asked(quiz),
    ...helped(quiz),
    ...compared(quiz, before, known),
  ]);
}

const partOf = (quiz: QuizEntry): string | undefined => {
  const part = valueAt(quiz.raw, ['course']);
  return typeof part === 'string' ? part : undefined;
};

function fault(at: QuizEntry['at'], path: Path, what: string, mend: string): Fault {
  return { ...at(path), code: 'quiz-course', what, mend };
}

function placed({ id, raw, at }: QuizEntry): Fault[] {
  if (raw === undefined) return [];
  const lesson = valueAt(raw, ['lesson']) !== undefined;
  const course = valueAt(raw, ['course']) !== undefined;
  if (lesson !== course) return [];
  return lesson
    ? [
        fault(
          at,
          ['course'],
          `the quiz "${id}" says "lesson:" and "course:"`,
          'keep "lesson:" for the end of a lesson, or "course:" for a quiz on the whole course',
        ),
      ]
    : [
        fault(
          at,
          ['id'],
          `the quiz "${id}" says neither "lesson:" nor "course:"`,
          'write "lesson:" with the lesson that ends with it, or "course: before", "after" or "end"',
        ),
      ];
}

/** One test before and one after are enough: the gain is counted between two. */
function twice(quiz: QuizEntry, first: QuizEntry | undefined): Fault[] {
  const part = partOf(quiz);
  if ((part !== 'before' && part !== 'after') || first === quiz) return [];
  return [
    fault(
      quiz.at,
      ['course'],
      `a second quiz with "course: ${part}", beside "${first?.id}"`,
      'write "course: end", or remove one of them',
    ),
  ];
}

function alone(quiz: QuizEntry, before: QuizEntry | undefined): Fault[] {
  if (partOf(quiz) !== 'after' || before !== undefined) return [];
  return [
    fault(
      quiz.at,
      ['course'],
      'a test after the course without one before it, so that no gain can be counted',
      'write a quiz with "course: before", or "course: end" here',
    ),
  ];
}

function asked(quiz: QuizEntry): Fault[] {
  if (partOf(quiz) === undefined || valueAt(quiz.raw, ['lesson']) !== undefined) return [];
  return quiz.questions.flatMap(({ id, raw, at }) => {
    const place = valueAt(raw, ['place']);
    if (place !== 'lesson' && place !== 'before') return [];
    return [
      fault(
        at,
        ['place'],
        `the question "${id}" has "place: ${place}" in a quiz on the whole course`,
        'move it to the quiz of its lesson, or remove "place:"',
      ),
    ];
  });
}

/** A test measures first answers without help, and asks every question that has a pair. */
function helped(quiz: QuizEntry): Fault[] {
  const part = partOf(quiz);
  if (part !== 'before' && part !== 'after') return [];
  return (['secondTry', 'hints', 'pools'] as const)
    .filter((field) => valueAt(quiz.raw, [field]) !== undefined)
    .map((field) =>
      fault(
        quiz.at,
        [field],
        field === 'pools'
          ? `pools in a test ${part} the course, so that a question may be asked without its pair`
          : `"${field}:" in a test ${part} the course, which measures what is known without help`,
        `remove "${field}:"`,
      ),
    );
}

/** Each pair is one question before and one after, on the same objective. */
function compared(
  quiz: QuizEntry,
  before: QuizEntry | undefined,
  known: ReadonlySet<unknown>,
): Fault[] {
  const seen = new Map<unknown, string>();
  return quiz.questions.flatMap(({ id, raw, at }) => {
    const pair = valueAt(raw, ['pair']);
    if (pair === undefined) return [];
    const wrong = (what: string, mend: string) => [fault(at, ['pair'], what, mend)];
    if (partOf(quiz) !== 'after')
      return wrong(
        `the question "${id}" names a pair, but its quiz is no test after the course`,
        'remove "pair:", or write "course: after" in the head of the quiz',
      );
    const other = before?.questions.find((question) => question.id === pair);
    // Without a test before, or where there is no such question at all, that is the fault, and it is named already.
    if (other === undefined)
      return before !== undefined && known.has(pair)
        ? wrong(
            `"${pair}" is no question of the test before the course`,
            `name a question of quizzes/${before.id}.yaml`,
          )
        : [];
    const earlier = seen.get(pair);
    if (earlier !== undefined)
      return wrong(
        `"${pair}" has a pair already: "${earlier}"`,
        'pair each question of the test before with one of the test after',
      );
    seen.set(pair, id);
    const [own, its] = [raw, other.raw].map((each) => valueAt(each, ['objective']));
    if (own === its) return [];
    return wrong(
      `"${id}" is about "${String(own)}" and its pair about "${String(its)}"`,
      'pair questions on the same objective, or the gain means nothing',
    );
  });
}
