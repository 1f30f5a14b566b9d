// Lines over rounds, drawn plainly; the same numbers stand in a table below.
import { useId } from 'react';
import { Scroll } from '../Scroll.tsx';

export interface Line {
  readonly id: string;
  readonly name: string;
  /** 0 to 100, one for each label; undefined where there is none. */
  readonly values: readonly (number | undefined)[];
  readonly look: 'you' | 'other' | 'value' | 'share' | 'world-1' | 'world-2' | 'world-3';
  readonly dashed?: boolean;
}
interface Props {
  readonly title: string;
  /** Along the bottom. */
  readonly labels: readonly string[];
  readonly lines: readonly Line[];
  readonly axis: string;
  /** Whether the scale begins and ends near the values; otherwise it goes from 0 to 100. */
  readonly near?: boolean;
  /** Says the numbers in the table. */
  readonly say: (value: number) => string;
  readonly table: string;
}

const width = 560;
const height = 230;
const left = 46;
const right = 26;
const top = 12;
const bottom = 26;

/** Tens from below the lowest value to above the highest. */
function ticksNear(lines: readonly Line[]): number[] {
  const all = lines.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const low = Math.floor(Math.min(...all) / 10) * 10;
  const high = Math.max(low + 10, Math.ceil(Math.max(...all) / 10) * 10);
  return Array.from({ length: (high - low) / 10 + 1 }, (_, i) => low + 10 * i);
}

/** A figure of lines. */
export function Chart({ title, labels, lines, axis, near = false, say, table }: Props) {
  const ticks = near ? ticksNear(lines) : [0, 25, 50, 75, 100];
  const [low = 0, high = 100] = [ticks[0], ticks.at(-1)];
  const id = useId();
  const x = (i: number) =>
    Math.round((left + ((width - left - right) * i) / Math.max(1, labels.length - 1)) * 10) / 10;
  const y = (value: number) =>
    Math.round((top + ((height - top - bottom) * (high - value)) / (high - low)) * 10) / 10;
  return (
    <figure className="ex-chart">
      <figcaption id={id}>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        {ticks.map((value) => (
          <g key={value}>
            <line className="ex-grid" x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
            <text x={left - 8} y={y(value) + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {labels.map((label, i) => (
          <text key={label} x={x(i)} y={height - 6} textAnchor="middle">
            {label}
          </text>
        ))}
        {lines.map(({ id: line, values, look, dashed }) => {
          const points = values.flatMap((value, i) =>
            value === undefined ? [] : [`${x(i)} ${y(value)}`],
          );
          return (
            <g key={line} className={`ex-line ex-${look}`} data-dashed={dashed === true}>
              <path d={`M${points.join('L')}`} />
              {dashed !== true &&
                values.map((value, i) =>
                  value === undefined ? null : (
                    <circle key={labels[i]} cx={x(i)} cy={y(value)} r="3.5" />
                  ),
                )}
            </g>
          );
        })}
      </svg>
      <ul className="ex-legend">
        {lines.map(({ id: line, name, look, dashed }) => (
          <li key={line} className={`ex-${look}`} data-dashed={dashed === true}>
            {name}
          </li>
        ))}
      </ul>
      <details>
        <summary>{table}</summary>
        <Scroll label={title}>
          <table className="ex-table">
            <thead>
              <tr>
                <th scope="col">{axis}</th>
                {lines.map(({ id: line, name }) => (
                  <th key={line} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {labels.map((label, i) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {lines.map(({ id: line, values }) => {
                    const value = values[i];
                    return <td key={line}>{value === undefined ? '' : say(value)}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </figure>
  );
}
