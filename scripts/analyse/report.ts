// The report of an item analysis for a terminal.
import type { Figure } from '../../src/insight/figure.ts';
import { evidenceOf, fewestForEvidence } from '../../src/insight/flags.ts';
import type { ItemAnalysis, ItemFigures, TestFigures } from '../../src/insight/item-figures.ts';
import type { OptionFigures } from '../../src/insight/option-figures.ts';
import { table } from '../explore/table.ts';
import { columnWords, lookAt, whyMissing } from './words.ts';

/** The whole report: the test, its items, their options where there are any, and what to look at. */
export function reportText(analysis: ItemAnalysis): string {
  const { test, items } = analysis;
  const options = items.filter((item) => item.options.length > 0);
  return [
    testText(test),
    table([itemHeads, ...items.map(itemRow)]),
    dashes(items),
    columnWords.map((line) => `  ${line}`).join('\n'),
    ...options.map(optionsText),
    ...(options.length > 0 ? [optionWords] : []),
    `What to look at:\n${lookAt(analysis)
      .map((line) => `  ${line}`)
      .join('\n')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A number with so many decimals, or a dash. */
function number({ value }: Figure, decimals: number): string {
  return value === null ? '–' : value.toFixed(decimals);
}

/** A number as it is, to two decimals at most. */
function plain({ value }: Figure): string {
  return value === null ? '–' : String(Math.round(value * 100) / 100);
}

function percent({ value }: Figure): string {
  return value === null ? '–' : `${Math.round(value * 100)} %`;
}

function believable(figure: Figure): string {
  const evidence = evidenceOf(figure);
  if (evidence === 'none') return '–';
  return `${evidence === 'weak' ? '~' : ''}${number(figure, 2)}`;
}

function testText(test: TestFigures): string {
  const { attempts, blank, items, max, mean, median, sd, alpha, alphaInterval, error } = test;
  const who = `${counted(attempts, 'learner')}, ${counted(items, 'item')}, ${plain(max)} marks to be had.`;
  const left =
    blank === 0
      ? ''
      : ` ${counted(blank, 'learner')} answered nothing and ${blank === 1 ? 'is' : 'are'} left out.`;
  const name = test.rightOrWrong ? 'Alpha (KR-20, as every item is right or wrong)' : 'Alpha';
  const interval =
    alphaInterval.value === null
      ? ''
      : `, 95 % interval ${alphaInterval.value.low.toFixed(2)} to ${alphaInterval.value.high.toFixed(2)} (Feldt)`;
  return [
    `${who}${left}`,
    `Mean ${number(mean, 2)}, median ${plain(median)}, standard deviation ${number(sd, 2)} marks.`,
    alpha.value === null
      ? `${name} cannot be worked out: ${whyMissing[alpha.why]}.`
      : `${name} ${number(alpha, 3)}${interval}; standard error of measurement ${number(error, 2)} marks.`,
  ].join('\n');
}

function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;
}

const itemHeads = [
  'item',
  'max',
  'answered',
  'passed',
  'not reached',
  'facility',
  '95 %',
  'sd',
  'discr.',
  'effic.',
  'weight',
  'alpha-',
  'top',
  'low',
];

function itemRow(item: ItemFigures): string[] {
  const { outcomes, facilityInterval, efficiency, discrimination } = item;
  const { value } = facilityInterval;
  return [
    item.question,
    String(item.max),
    String(outcomes.right + outcomes.partly + outcomes.wrong),
    String(outcomes.unanswered),
    String(outcomes.notReached),
    number(item.facility, 3),
    value === null ? '–' : `${value.low.toFixed(2)}-${value.high.toFixed(2)}`,
    number(item.sd, 2),
    believable(discrimination),
    believable(efficiency),
    percent(item.effectiveWeight),
    number(item.alphaIfDropped, 3),
    percent(item.upper),
    percent(item.lower),
  ];
}

/** Why there are dashes in the table, for each reason the items that have one because of it. */
function dashes(items: readonly ItemFigures[]): string {
  const reasons = new Map<string, Set<string>>();
  const because = (why: string, { question }: ItemFigures) =>
    reasons.set(why, (reasons.get(why) ?? new Set()).add(question));
  for (const item of items) {
    const { facility, sd, discrimination, effectiveWeight, alphaIfDropped, upper } = item;
    for (const figure of [facility, sd, discrimination, effectiveWeight, alphaIfDropped, upper])
      if (figure.value === null) because(whyMissing[figure.why], item);
    if (discrimination.value !== null && evidenceOf(discrimination) === 'none')
      because(`there are fewer than ${fewestForEvidence} learners`, item);
  }
  return [...reasons]
    .map(
      ([why, own]) =>
        `  –  ${own.size === items.length ? 'all items' : [...own].join(', ')}: ${why}.`,
    )
    .join('\n');
}

function optionsText({ question, options }: ItemFigures): string {
  const rows = options.map((option: OptionFigures) => [
    `${option.right ? '*' : ' '} ${option.id}`,
    String(option.chosen),
    percent(option.share),
    percent(option.upper),
    percent(option.lower),
    believable(option.discrimination),
  ]);
  return table([[question, 'chosen', 'share', 'top', 'low', 'discr.'], ...rows]);
}

const optionWords =
  '  * is the right option; share: of those who answered; top, low: of the 27 % with the highest and with the lowest totals;\n  discr.: correlation of choosing it with the rest of the total: above 0 for a right option, below 0 for a good wrong one;\n  – where nobody or everybody chose it, or too few learners answered.';
