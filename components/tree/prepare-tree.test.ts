import { describe, expect, test } from 'vitest';
import type { TreeNodeView } from '@/lib/core/views/prompt-view';
import {
  firstExpanded,
  innerNodes,
  moveInTree,
  textSoFar,
  treeFormats,
  treeRows,
} from './prepare-tree';

function node(id: string, parentId: string | null, more: Partial<TreeNodeView> = {}): TreeNodeView {
  const numbers = { visits: 1, value: 0.5, prior: 1 / 3, reward: 1 };
  return { id, parentId, text: `<${id}>`, ...numbers, terminal: false, response: null, ...more };
}

const NODES = [
  node('0', null),
  node('1', '0', { visits: 1 }),
  node('2', '0', { visits: 5 }),
  node('3', '2', { terminal: true }),
  node('4', '2'),
];
const ids = (rows: ReturnType<typeof treeRows>) => rows.map((row) => row.node.id);

test('rows are in the order of the tree, with level and place, as far as it is expanded', () => {
  expect(ids(treeRows(NODES, new Set()))).toEqual(['0']);
  expect(ids(treeRows(NODES, new Set(['0'])))).toEqual(['0', '1', '2']);
  expect(ids(treeRows(NODES, new Set(['2'])))).toEqual(['0']);
  const rows = treeRows(NODES, innerNodes(NODES));
  expect(ids(rows)).toEqual(['0', '1', '2', '3', '4']);
  expect(rows.map(({ level, position, size }) => [level, position, size])).toEqual([
    [1, 1, 1],
    [2, 1, 2],
    [2, 2, 2],
    [3, 1, 2],
    [3, 2, 2],
  ]);
});

test('the way gone most often is open at first', () => {
  expect([...firstExpanded(NODES)]).toEqual(['0', '2']);
});

describe('keys', () => {
  const rows = treeRows(NODES, new Set(['0']));
  test.each<[string, string, string | null, string | null]>([
    ['0', 'ArrowDown', '1', null],
    ['0', 'ArrowUp', null, null],
    ['0', 'ArrowRight', '1', null],
    ['0', 'ArrowLeft', null, '0'],
    ['2', 'ArrowRight', null, '2'],
    ['2', 'ArrowLeft', '0', null],
    ['2', 'Enter', null, '2'],
    ['1', 'ArrowRight', null, null],
    ['1', 'Home', '0', null],
    ['1', 'End', '2', null],
  ])('at %s %s goes to %s and opens or closes %s', (at, key, to, toggle) => {
    expect(moveInTree(rows, at, key)).toEqual({ to, toggle });
  });

  test('others mean nothing', () => {
    expect(moveInTree(rows, '0', 'j')).toBeNull();
  });
});

test('numbers of a column have the same decimals, and missing ones are dashes', () => {
  const { prior, visits } = treeFormats([...NODES, node('5', '4', { prior: 0.5, visits: null })]);
  expect([prior(1 / 3), prior(0.5), visits(5), visits(null)]).toEqual(['0.333', '0.500', '5', '–']);
});

test('the text so far goes from the root to the node', () => {
  expect(textSoFar(NODES, '4')).toBe('<0><2><4>');
});
