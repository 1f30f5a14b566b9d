// Where a question leads: titles and addresses worked out when the site is built, plain JSON.
export interface Link {
  readonly href: string;
  readonly title: string;
}

export interface QuestionLinks {
  /** The passage of the lesson that the question is about. */
  readonly passage: Link;
  readonly sources: readonly Link[];
  /** The text of the objective it tests. */
  readonly objective: string;
}

/** What is needed to know of a course to name a question's links. */
export interface Named {
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly headings: readonly { readonly anchor: string; readonly text: string }[];
    readonly objectives: readonly { readonly id: string; readonly text: string }[];
  }[];
  readonly sources: readonly { readonly id: string; readonly title: string }[];
}

/** The links of a question. The course's check has made sure that everything named exists. */
export function linksOf(
  question: {
    readonly passage: string;
    readonly sources: readonly string[];
    readonly objective: string;
  },
  { lessons, sources }: Named,
): QuestionLinks {
  const [lessonId = '', anchor = ''] = question.passage.split('#');
  const lesson = lessons.find(({ id }) => id === lessonId);
  const objectives = lessons.flatMap((each) => each.objectives);
  return {
    passage: {
      href: `/lessons/${lessonId}/#${anchor}`,
      title:
        lesson?.headings.find((heading) => heading.anchor === anchor)?.text ??
        lesson?.title ??
        lessonId,
    },
    sources: question.sources.map((id) => ({
      href: `/sources/#${id}`,
      title: sources.find((source) => source.id === id)?.title ?? id,
    })),
    objective: objectives.find(({ id }) => id === question.objective)?.text ?? question.objective,
  };
}
