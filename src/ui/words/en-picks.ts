// How right and wrong picks made the mark, for kinds in which a wrong pick takes a right one back.
const round = (n: number) => Math.round(n * 100) / 100;

/** Tells the sum; `picked` says what the right ones are, such as "right places chosen". */
export const picksCount = (picked: string) => (right: number, wrong: number, all: number) => {
  const chosen = `${right} of ${all} ${picked}`;
  if (wrong === 0) return `${chosen}, and no wrong one.`;
  const picks = wrong === 1 ? '1 wrong pick' : `${wrong} wrong picks`;
  const points = right < wrong ? 'below 0, and nothing goes below 0' : round((right - wrong) / all);
  return `${chosen}, and ${picks} taken off: (${right} − ${wrong}) / ${all} is ${points}.`;
};
