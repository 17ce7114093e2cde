import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTree } from './read-tree';
import { treeJson } from './tree-json';

const root = { nodeId: '0', parentId: null, text: '' };
const child = { nodeId: '1', parentId: '0', text: 'a' };

describe('what is no tree is refused by a sentence', () => {
  test.each([
    [[], 'tree.nodes: expected at least one node'],
    [[{ nodeId: '0' }], 'tree.nodes[0].text: expected text'],
    [[{ ...root, nodeId: 1.5 }], 'tree.nodes[0].nodeId: expected a text or a whole number'],
    [
      [root, { ...child, reward: Number.POSITIVE_INFINITY }],
      'tree.nodes[1].reward: expected a finite number or null',
    ],
    [[root, { ...child, Q: 'high' }], 'tree.nodes[1].Q: expected a finite number or null'],
    [[root, { ...child, N: -1 }], 'tree.nodes[1].N: expected a whole number from 0 on, or null'],
    [[root, { ...child, terminal: 1 }], 'tree.nodes[1].terminal: expected true or false'],
    [[root, child, child], 'tree: two nodes have the id "1"'],
    [[root, { ...root, nodeId: 'b' }], 'tree: expected one root, found 2: "0", "b"'],
    [[{ ...root, parentId: '0' }], 'tree: there is no root: every node has a parent'],
    [[root, { ...child, parentId: '7' }], 'tree: the parent "7" of the node "1" is not there'],
    [
      [root, { ...child, parentId: '2' }, { ...child, nodeId: '2', parentId: '1' }],
      'tree: the node "1" is below itself, which is a cycle',
    ],
    [
      [root, { ...child, terminal: true }, { ...child, nodeId: '2', parentId: '1' }],
      'tree: the terminal node "1" has a child',
    ],
  ])('%j', (nodes, problem) => {
    expect(readTree({ nodes })).toEqual({ problem });
  });

  test('nor is one with parameters that are no values', () => {
    const value = { nodes: [root], parameters: { w: [1] } };
    expect(readTree(value)).toEqual({
      problem: 'tree.parameters.w: expected a text, a number, true, false or null',
    });
  });

  test('nor is what has no list', () => {
    expect(readTree({ nodes: {} })).toEqual({ problem: 'tree.nodes: expected a list of nodes' });
  });
});

test('any tree in any order is read, each node after its parent, and is the same when read again', () => {
  const made = fc
    .array(
      fc.record({
        parent: fc.nat(),
        text: fc.string(),
        reward: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      }),
      { maxLength: 20 },
    )
    .chain((given) => {
      const nodes = given.map(({ parent, text, reward }, i) => ({
        ...{ nodeId: `n${i}`, parentId: i === 0 ? null : `n${parent % i}`, text, reward },
        ...{ N: i, Q: -i, prior: 1 / (i + 1), terminal: false },
      }));
      return fc.shuffledSubarray(nodes, { minLength: nodes.length });
    })
    .filter((nodes) => nodes.length > 0);
  fc.assert(
    fc.property(made, (nodes) => {
      const read = readTree({ nodes });
      if ('problem' in read) throw new Error(read.problem);
      const seen = new Set<string | null>([null]);
      for (const { id, parentId } of read.tree.nodes) {
        expect(seen.has(parentId)).toBe(true);
        seen.add(id);
      }
      const json = treeJson(read.tree);
      expect(json.nodes.toSorted((a, b) => (a.N ?? 0) - (b.N ?? 0))).toEqual(
        nodes.toSorted((a, b) => a.N - b.N),
      );
      expect(readTree(json)).toEqual(read);
    }),
  );
});
