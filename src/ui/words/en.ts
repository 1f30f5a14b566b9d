// The words of pages and lessons, in English; quizzes, progress and figures have theirs in the files beside.
// The course's own words come from its files.
import { lessonWords } from './en-lesson.ts';
import { siteWords } from './en-site.ts';
import { teachingWords } from './en-teaching.ts';

export const words = { ...siteWords, lesson: lessonWords, teaching: teachingWords } as const;
