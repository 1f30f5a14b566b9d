// Draws a text with gaps: a select or a field in each, then the text with its verdicts and the reasons below.
import { gapsWords as words } from '../../../ui/words/en-kind-gaps.ts';
import { writtenWords } from '../../../ui/words/en-kind-written.ts';
import { withoutEmphasis } from '../../emphasis.ts';
import type { DrawProps } from '../../kind.ts';
import { partField, withPart } from '../../parts.ts';
import { WrittenField } from '../../WrittenField.tsx';
import type { GapsAnswer, GapsFeedback, GapsView, GapView } from './logic.ts';
import { Text } from './Text.tsx';
import { Told } from './Told.tsx';

/** What does not count in any of the fields, in words; nothing where all gaps have options. */
function forgiven(gaps: readonly GapView[]): string {
  const fields = gaps.flatMap((gap) => (gap.options ? [] : [gap.forgive]));
  const [first] = fields;
  return first === undefined
    ? ''
    : writtenWords.forgives(first.filter((each) => fields.every((all) => all.includes(each))));
}

/** The text with its gaps. */
export function Draw({
  view,
  answer,
  onAnswer,
  feedback,
}: DrawProps<GapsView, GapsAnswer, GapsFeedback>) {
  if (feedback !== undefined) return <Told view={view} feedback={feedback} />;
  const { id: question, pieces, gaps } = view;
  const given = answer?.gaps ?? {};
  const put = (gap: GapView, value = '') => {
    const all = withPart(gaps, given, gap.id, value);
    onAnswer(all && { kind: 'gaps', gaps: all });
  };
  const spoken = pieces.map((piece, index) =>
    index === 0 ? piece : `${words.blank(index)}${piece}`,
  );
  return (
    <>
      <p className="question-rule" id={`rule-${question}`}>
        {words.rule(gaps.length)} {forgiven(gaps)}
      </p>
      {/* A screen reader says it with each gap, so it is not read a second time on the way. */}
      <span hidden id={`text-${question}`}>
        {withoutEmphasis(spoken.join(''))}
      </span>
      <Text
        view={view}
        className="gaps-text"
        of={(gap, index) => {
          const name = partField(question, gap.id);
          const control = { name, 'aria-describedby': `text-${question} rule-${question}` };
          const value = given[gap.id] ?? '';
          const { options } = gap;
          return (
            <>
              <label htmlFor={name}>
                <span className="visually-hidden">{words.gap}</span>
                {index + 1}
                <span className="visually-hidden">{words.of(gaps.length)}</span>
              </label>
              {options ? (
                <select
                  {...control}
                  id={name}
                  value={options.some(({ id }) => id === value) ? value : ''}
                  data-open={options.some(({ id }) => id === value) ? undefined : ''}
                  onChange={(event) => put(gap, event.currentTarget.value)}
                >
                  <option value="">{words.choose}</option>
                  {options.map(({ id, text }) => (
                    <option key={id} value={id}>
                      {withoutEmphasis(text)}
                    </option>
                  ))}
                </select>
              ) : (
                <WrittenField {...control} value={value} onText={(text) => put(gap, text)} />
              )}
            </>
          );
        }}
      />
    </>
  );
}
