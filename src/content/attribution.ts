// Who says a passage that a question shows: its source in words, for whoever wrote none.
import type { Quiz } from '../quiz/schema.ts';
import type { Source } from './library.schema.ts';

/** The questions; a passage without "by:" is given author, title and year of its source. */
export function attributed(
  questions: readonly Quiz['questions'][number][],
  sources: readonly Source[],
): Quiz['questions'] {
  return questions.map((question) => {
    if (question.kind !== 'evidence' || question.by !== undefined) return question;
    const source = sources.find(({ id }) => id === question.from);
    return source === undefined ? question : { ...question, by: inWords(source) };
  });
}

function inWords({ author, title, date }: Source): string {
  return [author, title, ...(date === 'n.d.' ? [] : [date.slice(0, 4)])].join(', ');
}
