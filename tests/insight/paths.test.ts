// The class's tree of decisions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathCounts, type PathNode } from '../../src/insight/paths.ts';

const play = (...options: string[]) => options.map((option, i) => ({ round: i + 1, option }));

describe('the tree of decisions', () => {
  it('counts who chose what after the same decisions, and who went no further', () => {
    const tree = pathCounts([
      play('stay', 'talk'),
      play('stay', 'wait'),
      play('stay', 'talk'),
      play('leave'),
      play(),
      play('stay'),
    ]);
    const leaf = { next: [] };
    expect(tree).toEqual([
      {
        round: 1,
        option: 'stay',
        count: 4,
        last: 1,
        next: [
          { round: 2, option: 'talk', count: 2, last: 2, ...leaf },
          { round: 2, option: 'wait', count: 1, last: 1, ...leaf },
        ],
      },
      { round: 1, option: 'leave', count: 1, last: 1, ...leaf },
    ]);
  });
  it('keeps an interrupt in its place: two decisions of one round', () => {
    const tree = pathCounts([
      [
        { round: 1, option: 'stay' },
        { round: 1, option: 'answer' },
      ],
      [
        { round: 1, option: 'stay' },
        { round: 2, option: 'answer' },
      ],
    ]);
    expect(tree[0]?.next.map(({ round, count }) => [round, count])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });
  it('loses no play and depends on no order', () => {
    const option = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.array(option, { maxLength: 4 }), { maxLength: 30 }), (all) => {
        const plays = all.map((options) => play(...options));
        const tree = pathCounts(plays);
        const ends = (nodes: readonly PathNode[]): number =>
          nodes.reduce((sum, node) => {
            expect(node.count).toBe(
              node.last + node.next.reduce((passed, { count }) => passed + count, 0),
            );
            return sum + node.last + ends(node.next);
          }, 0);
        expect(ends(tree)).toBe(all.filter(({ length }) => length > 0).length);
        expect(pathCounts(plays.toReversed())).toEqual(tree);
      }),
    );
  });
});
