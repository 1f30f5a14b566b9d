// Words of /review/.
const questions = (n: number) => `${n} ${n === 1 ? 'question' : 'questions'}`;
const inDays = (n: number) => (n === 1 ? 'Tomorrow' : `In ${n} days`);

export const reviewPageWords = {
  title: 'Review',
  description: 'Questions you missed or guessed come back after 1, 3, 7 and 21 days.',
  lead: 'What you missed or only guessed comes back after 1, 3, 7 and 21 days, about a dozen questions a day at most. A day left out loses nothing.',
  without:
    'The review is put together in this browser by a script, from what you have answered on this device.',
  reading: 'Reading what is kept on this device …',
  failed:
    'The questions could not be loaded. Reload this page when you are online; nothing is lost.',
  nothing: 'Nothing is due today. Questions that you miss or guess in a quiz will come here.',
  doneToday: (n: number) => `Done for today: ${questions(n)} reviewed.`,
  coming: (days: number, n: number) => `${inDays(days)}: ${questions(n)}`,
  ending:
    'That was the review for today. What you knew comes later now; what you missed comes back tomorrow.',
  exam: {
    label: 'Do you have an exam?',
    note: 'With its date the steps are shortened, so that each question comes for the last time before that day.',
    button: 'Set the date',
    remove: 'No exam',
    set: 'The review is planned for that day.',
    removed: 'The usual steps hold again.',
  },
} as const;
