// Words about the keys of a quiz.
export const keyWords = {
  button: 'Keys',
  title: 'Keys',
  list: [
    ['1 … 9', 'choose the first, second … option'],
    ['Enter', 'answer, or go on'],
    ['↑ ↓', 'move between options, or move a statement in an ordering'],
    ['?', 'show this list'],
  ],
  always: 'Everything also works with Tab, Space and Enter alone.',
  on: 'Use the keys 1 to 9, Enter and ?',
  close: 'Close',
} as const;
