// Words of quizzes, checks and progress.
export const quizWords = {} as const;
