// The small signs that stand beside words, so that nothing is told by colour alone; each fits 16 by 16.
import type { ArgumentPart as Part, Outcome, Verdict, Vote } from '../../content/cells.ts';

export type SignName = Outcome | Part | Verdict | Vote;

interface Sign {
  readonly fill?: string;
  readonly line?: string;
  readonly dashed?: true;
}

const dot = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

export const signs: Readonly<Record<SignName, Sign>> = {
  thesis: { fill: 'M8 .5L15.5 8 8 15.5.5 8z' },
  assumption: { line: dot(8, 8, 6), dashed: true },
  fact: { fill: dot(8, 8, 6) },
  // The three dots of "therefore".
  inference: { fill: `${dot(8, 4, 2.2)}${dot(3.2, 12, 2.2)}${dot(12.8, 12, 2.2)}` },
  prescription: { line: 'M1 8h13M9 3l5 5-5 5' },
  concession: { line: dot(8, 8, 6), fill: 'M8 2a6 6 0 0 0 0 12z' },
  sent: { fill: 'M1 5.5h6.5V1.5L15 8l-7.5 6.5v-4H1z' },
  observers: { line: 'M1 8q7-9.5 14 0q-7 9.5-14 0z', fill: dot(8, 8, 2.4) },
  refused: { line: 'M3 3l10 10M13 3L3 13' },
  none: { line: 'M3 8h10' },
  for: { line: 'M1.5 8.5l4.5 4.5L14.5 3' },
  against: { line: `${dot(8, 8, 6)}M3.8 12.2l8.4-8.4` },
  abstained: { fill: 'M3 2h3.5v12H3zM9.5 2H13v12H9.5z' },
  absent: { line: 'M2 2h12v12H2z', dashed: true },
  accurate: { line: 'M1.5 1.5h13v13h-13zM4.5 8l2.5 2.8L11.6 5' },
  // A disc with a quarter missing.
  incomplete: { fill: 'M8 8V1.5A6.5 6.5 0 1 0 14.5 8z' },
  // The two waves of "about".
  imprecise: { line: 'M1.5 6.5q3.2-4 6.5-1t6.5-1M1.5 12q3.2-4 6.5-1t6.5-1' },
  contested: { line: 'M0 8h6M3.5 4.5L7 8l-3.5 3.5M16 8h-6M12.5 4.5L9 8l3.5 3.5' },
  correction: { line: 'M8 2l6.5 12h-13zM8 6.5v3.2', fill: dot(8, 11.7, 1) },
  unknown: { line: 'M4 6q0-4 4-4t4 3.2q0 2-2.2 3T8 11', fill: dot(8, 14, 1.5) },
};
