// Words for what a learner's answers mean, on /progress/.
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });
const several = (n: number, one: string, more: string) =>
  `${number.format(n)} ${n === 1 ? one : more}`;

/** Words for what the answers mean. */
export const insightWords = {
  ideas: {
    title: 'Ideas that came up more than once',
    text: 'Each of these stood behind what you last chose in two or more questions. When you answer such a question right, it no longer counts.',
    right: 'What is so:',
    passage: (title: string) => `Read “${title}”`,
  },
  questions: (n: number) => `In ${several(n, 'question', 'questions')}`,
  felt: {
    title: 'How sure you were, and how often right',
    empty:
      'Say how sure you are when you answer, and this will show how far your feeling can be trusted.',
    table: 'How often you were right, by how sure you were',
    level: 'How sure you were',
    right: 'How often you were right',
    levels: { 1: 'A guess', 2: 'Fairly sure', 3: 'Sure' },
    text: (fewest: number) =>
      `Partly right counts as not right. The thin line is a 95% interval: the true share may well lie anywhere along it, and the fewer answers there are, the longer it is. A level is put into words when it has ${fewest} answers.`,
  },
  none: 'No answers yet',
  count: (right: number, answers: number) =>
    `${right} of ${number.format(answers)} right, ${percent.format(right / answers)}`,
  interval: (low: number, high: number) =>
    `95% interval: ${percent.format(low)} to ${percent.format(high)}`,
  reading: (sure: 1 | 2 | 3, right: number, answers: number) =>
    `${{ 1: 'When you guessed', 2: 'When you were fairly sure', 3: 'When you were sure' }[sure]}, you were right ${right} of ${answers} times.`,
} as const;
