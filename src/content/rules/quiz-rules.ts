// The rules of a quiz must hold together, and its pools must have something to draw from.
import type { Fault } from '../fault.ts';
import { type CourseFiles, isForClass, type QuizEntry } from '../files.ts';
import { valueAt } from '../value.ts';
import type { Path } from '../yaml.ts';

/** Rules at odds with each other, hints that nobody is offered, and pools that cannot be drawn from. */
export function quizRules(files: CourseFiles): Fault[] {
  return files.quizzes.flatMap((quiz) => [
    ...unasked(quiz),
    ...pools(quiz),
    // Second tries and hints in class work are a fault of their own.
    ...(isForClass(quiz) ? [] : [...atOdds(quiz), ...idleHints(quiz)]),
  ]);
}

function fault(quiz: QuizEntry, path: Path, what: string, mend: string): Fault {
  return { ...quiz.at(path), code: 'quiz-rules', what, mend };
}

function atOdds(quiz: QuizEntry): Fault[] {
  const { value } = quiz;
  if (value === undefined) return [];
  const faults: Fault[] = [];
  if (value.feedback === 'at-end' && value.secondTry !== undefined)
    faults.push(
      fault(
        quiz,
        ['secondTry'],
        'a second try in a quiz with "feedback: at-end", where every answer can be changed until all are handed in',
        'remove "secondTry:", or write "feedback: immediate"',
      ),
    );
  for (const help of ['secondTry', 'hints'] as const)
    if (value.certainty && value[help] !== undefined)
      faults.push(
        fault(
          quiz,
          [help],
          `"${help}:" beside certainty-based marks, which are for first answers without help`,
          `remove "${help}:", or write "certainty: false"`,
        ),
      );
  return faults;
}

function unasked(quiz: QuizEntry): Fault[] {
  if (quiz.value?.certainty !== true || quiz.value.confidence) return [];
  return [
    fault(
      quiz,
      ['confidence'],
      'certainty-based marks without asking how sure an answer is',
      'write "confidence: true"',
    ),
  ];
}

function idleHints(quiz: QuizEntry): Fault[] {
  if (quiz.value === undefined || quiz.value.hints !== undefined) return [];
  return quiz.questions.flatMap((question) =>
    valueAt(question.raw, ['hints']) === undefined
      ? []
      : [
          {
            ...question.at(['hints']),
            code: 'quiz-rules',
            what: `the question "${question.id}" has hints, but its quiz offers none`,
            mend: 'write "hints: 0" in the head of the quiz, or what each costs; or remove these',
          },
        ],
  );
}

function pools(quiz: QuizEntry): Fault[] {
  const all = quiz.value?.pools ?? [];
  if (quiz.value === undefined) return [];
  const members = (id: string) =>
    quiz.questions.filter(
      ({ raw }) => valueAt(raw, ['pool']) === id && [undefined, 'quiz'].includes(placeOf(raw)),
    ).length;
  const few = all.flatMap(({ id, take }, index) =>
    members(id) > take
      ? []
      : [
          fault(
            quiz,
            ['pools', index, 'take'],
            `${take} of the pool "${id}", which holds ${members(id)}: nothing is drawn`,
            'take fewer, or write more questions for it',
          ),
        ],
  );
  const lost = quiz.questions.flatMap(({ raw, at }) => {
    const pool = valueAt(raw, ['pool']);
    if (pool === undefined) return [];
    const place = placeOf(raw);
    if ((place === 'lesson' || place === 'before') && !isForClass(quiz))
      return [
        {
          ...at(['pool']),
          code: 'quiz-rules',
          what: `a question with "place: ${place}" in a pool, which is drawn for the end quiz`,
          mend: 'remove "pool:", or write "place: quiz"',
        },
      ];
    if (all.some(({ id }) => id === pool)) return [];
    return [
      {
        ...at(['pool']),
        code: 'quiz-rules',
        what: `there is no pool "${String(pool)}"`,
        mend: 'add it to "pools:" in the head of the quiz, with how many questions to take',
      },
    ];
  });
  return [...few, ...lost];
}

function placeOf(raw: unknown): string | undefined {
  const place = valueAt(raw, ['place']);
  return typeof place === 'string' ? place : undefined;
}
