import type { SourceResponse } from '@/lib/core/dataset/source-row';
import { NODE_ATTRIBUTES, nodeOf } from '@/lib/core/tree/node-attributes';
import { pathTexts, TREE_FIELD, type TreeNode } from '@/lib/core/tree/search-tree';
import { type ReadTree, readTree } from '@/lib/schema/tree/read-tree';
import { treeJson } from '@/lib/schema/tree/tree-json';
import { describeRecord } from './describe-value';
import { isNested, readNested } from './nested';
import { PROMPT_KEYS, readPrompt } from './read-prompt';
import { readPromptId } from './read-prompt-id';
import { readResponse, readResponseList } from './read-response';
import {
  isSourceRecord,
  type RecordProblem,
  type RecordResult,
  recordProblem,
  type SourceRecord,
} from './record-result';
import { otherFields, ResponseBuilder } from './response-builder';

/** The keys of a row with a tree, for people. */
export const TREES_KEYS =
  '{prompt, tree: {nodes: [{nodeId, parentId, text, N, Q, prior, reward, terminal}]}}';

/** Returns true for a record with a list of nodes under `tree`. */
export function isTrees(record: SourceRecord): boolean {
  const tree = record[TREE_FIELD];
  return isSourceRecord(tree) && Array.isArray(tree.nodes);
}

/**
 * Reads `{prompt|messages, tree: {nodes: […]}}`. A terminal node becomes a response, its text being that from the root on and its
 * reward that of the name `reward`; a node with a `response`, as an export writes it, becomes that one, which has to begin with
 * this text. The tree stays with the prompt. `responses` beside it are read as in
 * the nested shape and come first; a node that one of them names in its `node_id` has it already. A row without a tree is read as
 * nested.
 */
export function readTrees(record: SourceRecord): RecordResult {
  const { [TREE_FIELD]: value, responses: list } = record;
  if ((value === undefined || value === null) && isNested(record)) return readNested(record);
  if (!isSourceRecord(value)) {
    return recordProblem('otherShape', `${describeRecord(record)}; expected ${TREES_KEYS}`);
  }
  const prompt = readPrompt(record, PROMPT_KEYS);
  if (!prompt.ok) return prompt;
  const promptId = readPromptId(record);
  if (!promptId.ok) return promptId;
  const builder = new ResponseBuilder();
  const listed = readResponseList(Array.isArray(list) ? list : [], builder);
  if (!Array.isArray(listed)) return listed;
  const read = readTree(value);
  if ('problem' in read) return recordProblem('otherShape', read.problem);
  const known = new Set(listed.map(({ attributes }) => nodeOf(attributes)));
  const searched = responsesOf(read, known, builder);
  if (!Array.isArray(searched)) return searched;
  const { messages, templated, used } = prompt;
  const own = [TREE_FIELD, 'responses', 'prompt_id', ...used];
  const meta = {
    ...otherFields(record, (key) => own.includes(key)),
    [TREE_FIELD]: treeJson(read.tree),
  };
  const responses = [...listed, ...searched];
  return {
    ok: true,
    row: { promptId: promptId.id, messages, templated, meta, responses },
    nonFinite: builder.nonFinite,
  };
}

function responsesOf(
  { tree, responses }: ReadTree,
  known: ReadonlySet<string | null>,
  builder: ResponseBuilder,
): SourceResponse[] | RecordProblem {
  const paths = pathTexts(tree);
  const made: SourceResponse[] = [];
  for (const node of tree.nodes) {
    const path = paths.get(node.id) ?? '';
    const given = responses.get(node.id);
    if ((!given && !node.terminal) || known.has(node.id)) continue;
    const response = given ? readResponse(given, builder) : terminalResponse(node, path);
    if (!response.text.startsWith(path)) {
      return recordProblem(
        'otherShape',
        `tree: the response of the node ${JSON.stringify(node.id)} does not begin with the text from the root to it`,
      );
    }
    response.attributes[NODE_ATTRIBUTES.node] = node.id;
    if (node.parentId !== null) response.attributes[NODE_ATTRIBUTES.parent] = node.parentId;
    made.push(response);
  }
  return made;
}

function terminalResponse({ reward }: TreeNode, text: string): SourceResponse {
  return { text, rewards: reward === null ? {} : { reward }, attributes: {} };
}
