// The decisions of an exercise as a graph: rounds are columns, and what one choice makes possible later is an edge.
import { modelWords } from '../../ui/words/en-model.ts';
import { parseExpression, partsOf } from '../expression.ts';
import type { Scenario } from '../scenario.schema.ts';
import { conditionInWords } from './in-words.ts';
import type { Names } from './names.ts';
import { allMoves } from '../moves.ts';

export interface GraphNode {
  readonly id: string;
  /** One, or several of which one comes. */
  readonly decisions: readonly string[];
  /** From 1; 0 for what comes between rounds. */
  readonly round: number;
  /** When it comes, in words; empty when always. */
  readonly comes: string;
  /** Whether its options stand in the box; what comes a second time names its decisions alone. */
  readonly full: boolean;
}
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** Whether a choice made it possible; otherwise the next round follows. */
  readonly conditional: boolean;
}
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const words = modelWords.map;

/** The graph of an exercise, in the order of its rounds; interrupts come last. */
export function graphOf(scenario: Scenario, names: Names): Graph {
  const nodes = scenario.slots.flatMap((slot, i) =>
    slot.flatMap((entry, k): GraphNode[] => {
      const round = i + 1;
      if ('order' in entry) {
        const of = scenario.orders.find(({ id }) => id === entry.order)?.of ?? [];
        const titles = of.map((id) => titleOf(scenario, id));
        const comes = words.order(entry.place, titles);
        return entry.place === 1
          ? of.map((id) => ({ id: `${round}-${id}`, decisions: [id], round, comes, full: true }))
          : [{ id: `${round}-${entry.order}`, decisions: of, round, comes, full: false }];
      }
      const comes =
        entry.if !== undefined
          ? words.ifThen(conditionInWords(entry.if, names))
          : k > 0
            ? words.otherwise
            : '';
      const id = `${round}-${entry.decision}`;
      return [{ id, decisions: [entry.decision], round, comes, full: true }];
    }),
  );
  const interrupts = scenario.interrupts.list.map(({ decision, from, after }): GraphNode => {
    const say = modelWords.interrupts;
    const moves = allMoves(scenario);
    const titles = (after ?? []).map((id) => moves.find((move) => move.id === id)?.title ?? id);
    const comes = [
      say.from(from ?? scenario.interrupts.from),
      ...(after ? [say.after(titles)] : []),
    ].join(', ');
    return { id: `0-${decision}`, decisions: [decision], round: 0, comes, full: true };
  });
  return {
    nodes: [...nodes, ...interrupts],
    edges: [...followings(nodes), ...conditions(scenario, nodes)],
  };
}

/** The title of a decision. */
export function titleOf({ decisions }: Scenario, id: string): string {
  return decisions.find((decision) => decision.id === id)?.title ?? id;
}

function followings(nodes: readonly GraphNode[]): GraphEdge[] {
  return nodes.flatMap((from) =>
    nodes
      .filter(({ round }) => round === from.round + 1)
      .map((to) => ({ from: from.id, to: to.id, conditional: false })),
  );
}

/** From each decision that sets a flag to each decision that comes only if it is set. */
function conditions(scenario: Scenario, nodes: readonly GraphNode[]): GraphEdge[] {
  return nodes.flatMap((to) => {
    const entry = scenario.slots[to.round - 1]?.find(
      (each) => 'decision' in each && to.decisions.includes(each.decision),
    );
    if (entry === undefined || !('if' in entry) || entry.if === undefined) return [];
    const asked = new Set(
      partsOf(parseExpression(entry.if)).flatMap((part) =>
        part.kind === 'fact' && (part.fact === 'has' || part.fact === 'chose') ? [part.of] : [],
      ),
    );
    return nodes
      .filter(({ decisions, full }) => full && decisions.some((id) => setsAny(scenario, id, asked)))
      .map((from) => ({ from: from.id, to: to.id, conditional: true }));
  });
}

function setsAny({ decisions }: Scenario, id: string, flags: ReadonlySet<string>): boolean {
  const options = decisions.find((decision) => decision.id === id)?.options ?? [];
  return options.some(
    (option) =>
      flags.has(`${id}.${option.id}`) ||
      [...(option.sets ?? []), ...(option.when ?? []).flatMap(({ sets }) => sets ?? [])].some(
        (flag) => flags.has(flag),
      ),
  );
}
