// Whether the questions of a course cover what it promises, and in more ways than one.
import { limitsOf } from '../course.schema.ts';
import type { Fault } from '../fault.ts';
import { countQuestions } from '../stats/questions.ts';
import type { WrittenCourse } from '../written.ts';

/** A course with fewer questions need not have every kind several times. */
const manyQuestions = 100;

/** Objectives and lessons with too few questions to practise, kinds hardly used, and a course that mostly asks to remember. */
export function coverage(course: WrittenCourse): Fault[] {
  const limits = limitsOf(course.course.value);
  // Class work is not there for whoever learns alone, and private/ not for whoever checks the course elsewhere.
  const practice = course.quizzes.filter(({ value }) => value.use === 'practice');
  const counts = countQuestions({ ...course, quizzes: practice });
  const ofCourse = (what: string, mend: string): Fault => ({
    ...course.course.at(['limits']),
    code: 'coverage',
    what,
    mend,
  });
  const above = counts.all - (counts.levels.get('remember') ?? 0);
  return [
    ...course.lessons.flatMap((lesson) => [
      ...lesson.value.objectives.flatMap(({ id }, i) => {
        const asked = counts.objectives.get(id) ?? 0;
        if (asked >= limits.questionsPerObjective) return [];
        return [
          {
            ...lesson.at(['objectives', i, 'id']),
            code: 'coverage',
            what: `${times(asked, 'question')} on the objective "${id}", expected at least ${limits.questionsPerObjective}`,
            mend: `write more with "objective: ${id}", or join it with another objective`,
          },
        ];
      }),
      ...judgements(practice, lesson, limits.judgementsPerLesson),
    ]),
    ...[...counts.kinds]
      .filter(([, used]) => counts.all >= manyQuestions && used < limits.questionsPerKind)
      .map(([kind, used]) =>
        ofCourse(
          `${times(used, 'question')} of the kind "${kind}" among ${counts.all}, expected at least ${limits.questionsPerKind}`,
          'write more where it fits, so that learners know how it is answered',
        ),
      ),
    ...(above < counts.all * limits.aboveRemember
      ? [
          ofCourse(
            `${above} of ${counts.all} questions ask for more than remembering, expected at least ${Math.ceil(counts.all * limits.aboveRemember)}`,
            'ask what follows from a fact, or where it fails, and not for the fact alone',
          ),
        ]
      : []),
  ];
}

function judgements(
  quizzes: WrittenCourse['quizzes'],
  lesson: WrittenCourse['lessons'][number],
  fewest: number,
) {
  const found = quizzes
    .filter(({ value }) => value.lesson === lesson.id)
    .flatMap(({ questions }) => questions)
    .filter(({ value }) => value.kind === 'judgement').length;
  if (found >= fewest) return [];
  return [
    {
      ...lesson.at(['quiz']),
      code: 'coverage',
      what: `${times(found, 'written judgement')} about this lesson, expected at least ${fewest}`,
      mend: `write a question of "kind: judgement" in quizzes/${lesson.value.quiz}.yaml`,
    },
  ];
}

function times(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count === 0 ? 'no' : count} ${thing}s`;
}
