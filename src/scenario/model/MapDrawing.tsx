// The graph of decisions as a drawing: a column for every round, a box for every decision, a row for every option.
import { modelWords } from '../../ui/words/en-model.ts';
import type { Scenario } from '../scenario.schema.ts';
import { type Graph, type GraphNode, titleOf } from './graph.ts';
import type { OptionShare } from './shares.ts';

interface Props {
  readonly scenario: Scenario;
  readonly graph: Graph;
  readonly shares: readonly OptionShare[];
  /** Per cent of plays in which each decision came. */
  readonly met: ReadonlyMap<string, number>;
}
const words = modelWords.map;

/** Pixels; letters of a line are counted, for nothing can be measured when the site is built. */
const size = { box: 208, gap: 52, row: 27, line: 15, pad: 10, head: 34, between: 22, letters: 32 };

interface Placed extends GraphNode {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly note: readonly string[];
  readonly options: readonly OptionShare[];
}

export function MapDrawing({ scenario, graph, shares, met }: Props) {
  const rounds = scenario.slots.length;
  const boxes = placed(scenario, graph, shares, met);
  const width = rounds * (size.box + size.gap) - size.gap + 2;
  const height = Math.max(...boxes.map(({ y, height: tall }) => y + tall)) + 40;
  const lane = Math.min(...boxes.filter(({ round }) => round === 0).map(({ y }) => y)) - 12;
  const at = new Map(boxes.map((box) => [box.id, box]));
  const columns = Array.from({ length: rounds }, (_, i) => i);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.alt(rounds, scenario.decisions.length)}
    >
      {columns.map((i) => (
        <text key={i} className="md-column" x={i * (size.box + size.gap)} y={18}>
          {words.round(i + 1)}
        </text>
      ))}
      {Number.isFinite(lane) && (
        <text className="md-column" x={0} y={lane}>
          {words.lane(scenario.interrupts.most, scenario.interrupts.from)}
        </text>
      )}
      {graph.edges.map(({ from, to, conditional }) => {
        const a = at.get(from);
        const b = at.get(to);
        return a === undefined || b === undefined ? null : (
          <path
            key={`${from} ${to} ${conditional}`}
            className={conditional ? 'md-edge-if' : 'md-edge'}
            d={conditional ? bent(a, b) : straight(a, b)}
          />
        );
      })}
      {boxes.map((box) => (
        <Box key={box.id} box={box} />
      ))}
      <Key y={height - 14} />
    </svg>
  );
}

/** Every node with its place: those of a round under one another, interrupts side by side below all rounds. */
function placed(
  scenario: Scenario,
  { nodes }: Graph,
  shares: readonly OptionShare[],
  met: ReadonlyMap<string, number>,
): Placed[] {
  const measured = nodes.map((node) => {
    const titles = node.decisions.map((id) => titleOf(scenario, id)).join(' / ');
    const share = node.full ? met.get(node.decisions[0] ?? '') : undefined;
    const options = node.full
      ? shares.filter(({ decision }) => decision === node.decisions[0])
      : [];
    const title = linesOf(titles, size.letters - 4);
    const note = [
      ...(share === undefined ? [] : [words.met(share)]),
      ...(node.comes === '' ? [] : linesOf(node.comes, size.letters + 4)),
    ];
    const text = (title.length + note.length) * size.line;
    const height = 2 * size.pad + text + options.length * size.row + 4;
    return { ...node, title, note, options, height };
  });
  const bottoms = new Map<number, number>();
  const inRounds = measured
    .filter(({ round }) => round > 0)
    .map((node): Placed => {
      const y = bottoms.get(node.round) ?? size.head;
      bottoms.set(node.round, y + node.height + size.between);
      return { ...node, x: (node.round - 1) * (size.box + size.gap), y };
    });
  // Interrupts stand in the first columns, as high as the rounds above them leave room.
  const count = measured.filter(({ round }) => round === 0).length;
  const above = [...bottoms].filter(([round]) => round <= count).map(([, bottom]) => bottom);
  const lane = Math.max(size.head, ...above) + 50;
  const between = measured
    .filter(({ round }) => round === 0)
    .map((node, i): Placed => ({ ...node, x: i * (size.box + size.gap), y: lane }));
  return [...inRounds, ...between];
}

/** Half-way down the head of a box: where lines come in and go out. */
const middle = ({ y }: Placed) => y + size.pad + size.line;

/** From the head of a box to the head of the next. */
function straight(a: Placed, b: Placed): string {
  return curve(a.x + size.box, middle(a), b.x, middle(b));
}

/** From the options of a box to the side of another, behind the boxes between. */
function bent(a: Placed, b: Placed): string {
  return curve(a.x + size.box, a.y + a.height * 0.6, b.x, b.y + b.height / 2);
}

function curve(x: number, y: number, toX: number, toY: number): string {
  const half = (x + toX) / 2;
  return `M${x} ${y}C${half} ${y} ${half} ${toY} ${toX} ${toY}`;
}

function Box({ box }: { readonly box: Placed }) {
  const { x, y, height, title, note, options, round } = box;
  const left = x + size.pad;
  const wide = size.box - 2 * size.pad;
  const under = y + size.pad + (title.length + note.length) * size.line + 4;
  return (
    <g>
      <rect
        className={round === 0 ? 'md-box md-box-crisis' : 'md-box'}
        x={x + 1}
        y={y}
        width={size.box}
        height={height}
        rx={8}
      />
      {title.map((line, i) => (
        <text key={line} className="md-box-title" x={left} y={y + size.pad + 11 + i * size.line}>
          {line}
        </text>
      ))}
      {note.map((line, i) => (
        <text
          key={line}
          className="md-box-note"
          x={left}
          y={y + size.pad + 11 + (title.length + i) * size.line}
        >
          {line}
        </text>
      ))}
      {options.map(({ path, label, open, best }, i) => {
        const top = under + i * size.row;
        return (
          <g key={path}>
            <text x={left} y={top + 11}>
              {cut(label, size.letters - 4)}
            </text>
            <text className="md-box-note" x={left + wide} y={top + 11} textAnchor="end">
              {words.row(best)}
            </text>
            <Bar x={left} y={top + 15} wide={wide} share={open} name="md-open" />
            <Bar x={left} y={top + 19} wide={wide} share={best ?? 0} name="md-good" />
          </g>
        );
      })}
    </g>
  );
}

interface BarProps {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly share: number;
  readonly name: string;
}

function Bar({ x, y, wide, share, name }: BarProps) {
  return (
    <>
      <rect className="md-track" x={x} y={y} width={wide} height={3} />
      <rect className={name} x={x} y={y} width={Math.round((wide * share) / 100)} height={3} />
    </>
  );
}

function Key({ y }: { readonly y: number }) {
  return (
    <g>
      <Bar x={0} y={y - 5} wide={30} share={100} name="md-open" />
      <text x={38} y={y}>
        {words.key.open}
      </text>
      <Bar x={190} y={y - 5} wide={30} share={100} name="md-good" />
      <text x={228} y={y}>
        {words.key.best}
      </text>
    </g>
  );
}

/** A text in lines of at most so many letters, broken between words. */
function linesOf(text: string, most: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < most
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
