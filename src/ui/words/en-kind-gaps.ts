// Words of texts with gaps.
export const gapsWords = {
  rule: (gaps: number) =>
    gaps === 1
      ? 'Fill the gap. There are no part marks.'
      : 'Fill every gap. Each right one earns an equal part of the point; a wrong one takes nothing away.',
  /** The label of a gap, of which the number is seen and all of it is read out. */
  gap: 'Gap ',
  of: (all: number) => ` of ${all}`,
  choose: 'Choose',
  /** The sentence as it is read out beside each gap. */
  blank: (index: number) => `(gap ${index})`,
  right: 'right',
  wrong: 'not right',
  count: (right: number, all: number) => `${right} of ${all} gaps filled correctly.`,
  reasons: (index: number) => `Gap ${index}`,
} as const;
