// Words around the pages on which instructors read results.

export const assignmentTabWords = {
  label: 'Pages of this assignment',
  progress: 'Progress',
  live: 'Live',
  questions: 'Questions',
  decisions: 'Decisions',
  marking: (count: number) => (count === 0 ? 'Answers to mark' : `Answers to mark (${count})`),
};
