import { AppError } from '@/lib/core/errors/app-error';
import { NODE_ATTRIBUTES, nodeOf } from '@/lib/core/tree/node-attributes';
import type { PromptRecord } from '@/lib/data/bulk-store';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { readPromptVector, readResponses } from '@/lib/data/queries/read-responses';
import { storedAttributes, storedMessages } from '@/lib/schema/dataset/stored-prompt';
import { treeJson } from '@/lib/schema/tree/tree-json';
import type { ServiceContext } from '@/lib/services/service-context';
import { takeTree } from './stored-tree';

const PROMPTS_PER_PAGE = 32;

/**
 * Returns the search trees of a dataset as JSON lines, in prompt order: `{prompt_id, messages, …metadata, tree: {parameters, nodes: […]}}`, each
 * node with its full `response` (text, rewards and attributes) where it has one. Importing them gives the same trees and
 * responses; responses without a node are left out. Throws `not_found` where there is no such dataset, or no tree in it. Memory:
 * some prompts.
 */
export async function exportTrees(
  context: ServiceContext,
  name: string,
): Promise<AsyncIterable<string>> {
  const dataset = await findDataset(context.database, name);
  if (!dataset)
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(name)}`);
  const lines = treeLines(context, dataset);
  const first = await lines.next();
  if (first.done) {
    throw new AppError(
      'not_found',
      `no prompt of the dataset ${JSON.stringify(name)} has a search tree`,
    );
  }
  return withFirst(first.value, lines);
}

async function* withFirst(first: string, rest: AsyncIterable<string>) {
  yield first;
  yield* rest;
}

async function* treeLines(
  context: ServiceContext,
  dataset: DatasetRecord,
): AsyncGenerator<string, void, undefined> {
  const { bulk } = context.database;
  for (let from = 0; from < dataset.prompts; from += PROMPTS_PER_PAGE) {
    const to = Math.min(dataset.prompts, from + PROMPTS_PER_PAGE);
    for (const prompt of await bulk.readPrompts(dataset.id, from, to)) {
      const line = await treeLine(context, dataset, prompt);
      if (line !== null) yield line;
    }
  }
}

async function treeLine(
  context: ServiceContext,
  dataset: DatasetRecord,
  { ordinal, promptId, messages, meta }: PromptRecord,
): Promise<string | null> {
  if (meta === null) return null;
  const { tree, rest } = takeTree(storedAttributes.parse(JSON.parse(meta)));
  if (!tree) return null;
  const responses = await responsesByNode(context, dataset, ordinal);
  const { nodes: bare, ...kept } = treeJson(tree);
  const nodes = bare.map((node) => {
    const response = responses.get(node.nodeId);
    return response ? { ...node, response } : node;
  });
  const row = {
    prompt_id: promptId,
    messages: storedMessages.parse(JSON.parse(messages)),
    ...rest,
    tree: { ...kept, nodes },
  };
  return `${JSON.stringify(row)}\n`;
}

async function responsesByNode(
  { database }: ServiceContext,
  dataset: DatasetRecord,
  ordinal: number,
): Promise<Map<string, object>> {
  const responses = await readResponses(database, dataset.id, ordinal);
  const vectors: [string, Float64Array][] = [];
  for (const { name, field } of dataset.rewards) {
    const { length } = responses;
    vectors.push([name, await readPromptVector(database, dataset.id, field, ordinal, length)]);
  }
  const byNode = new Map<string, object>();
  for (const { index, text, attributes } of responses) {
    const node = nodeOf(attributes);
    if (node === null) continue;
    const rewards = vectors.flatMap(([name, values]) => {
      const value = values[index] ?? Number.NaN;
      return Number.isFinite(value) ? [[name, value] as const] : [];
    });
    const {
      [NODE_ATTRIBUTES.node]: _node,
      [NODE_ATTRIBUTES.parent]: _parent,
      ...others
    } = attributes;
    byNode.set(node, { text, rewards: Object.fromEntries(rewards), ...others });
  }
  return byNode;
}
