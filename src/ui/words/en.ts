// Every word of the interface, in English. The course's own words come from its files.
import { lessonWords } from './en-lesson.ts';
import { quizWords } from './en-quiz.ts';
import { siteWords } from './en-site.ts';

export const words = { ...siteWords, lesson: lessonWords, quiz: quizWords } as const;
