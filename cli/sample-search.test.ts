import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SeededPrompt, seededPolicy } from '@/lib/core/policy/seeded-policy';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { type LocalEndpoint, type Script, startLocalEndpoint } from '@/test/local-endpoint';
import { runCli } from '@/test/run-cli';

const folder = folderOfEachTest();
let endpoint: LocalEndpoint;
let prompts: SeededPrompt[];

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

beforeEach(async () => {
  endpoint = await startLocalEndpoint();
  const { stdout } = await run('synth', '--n', '4', '--constraints', '4', '--seed', 's');
  fs.writeFileSync(path.join(folder.path, 'prompts.jsonl'), stdout);
  prompts = linesOf(stdout);
  endpoint.policy = seededPolicy(prompts, 'served');
});
afterEach(() => endpoint.close());

const SEARCH = ['--search', '--simulations', '3', '--first-width', '3', '--later-width', '2'];

function run(...args: string[]) {
  return runCli(folder.path, args, [], { OPENAI_BASE_URL: endpoint.baseUrl });
}

function sample(name: string, ...more: string[]) {
  const asked = ['sample', 'prompts.jsonl', '--name', name, '--n', '4', '--seed', '1', ...SEARCH];
  return run(...asked, '--model', 'm', '--retry-wait', '0.001', '--json', ...more);
}

async function treesOf(name: string) {
  return linesOf((await run('trees', name)).stdout);
}

/** Every third request meets a busy server, a broken stream or garbage. */
const troubled: Script = ({ index }) => {
  if (index % 12 === 2) return { does: 'refuse', status: 429, headers: { 'retry-after': '0' } };
  if (index % 12 === 5) return { does: 'drop' };
  if (index % 12 === 8) return { does: 'send', type: 'application/json', body: '{"choices":' };
  return { does: 'answer', afterMs: index % 3 };
};

test('prompts are made, sampled and searched through every trouble, scored, paired and exported', async () => {
  endpoint.script = troubled;
  const { stdout, stderr, status } = await sample('both');
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const facts = JSON.parse(stdout);
  expect(facts).toMatchObject({ status: 'done', prompts: 4, wanted: 4, failed: 0 });
  expect(facts.retries).toBeGreaterThan(4);

  endpoint.script = () => ({ does: 'answer' });
  const before = endpoint.requests.length;
  expect((await sample('calm')).status).toBe(0);
  expect(facts.requests - facts.retries).toBe(endpoint.requests.length - before);
  const trees = await treesOf('both');
  expect(trees).toHaveLength(4);
  expect(trees).toEqual(await treesOf('calm'));
  const { parameters, nodes } = trees[0].tree;
  expect(parameters).toMatchObject({ simulations: 3, firstWidth: 3, discount: 1, seed: '1' });
  expect(nodes[1].response).toMatchObject({
    source: 'mcts',
    model: 'm-served',
    rewards: { verified: expect.any(Number) },
    sampled_tokens: expect.any(Number),
    completion_tokens: expect.any(Number),
  });
  expect(facts.responses).toBe(
    16 + trees.reduce((sum, { tree }) => sum + tree.nodes.length - 1, 0),
  );

  // The rewards that came with the responses are those that scoring gives.
  const rewards = async () => {
    const all: { name: string }[] = JSON.parse(
      (await run('stats', 'both', '--json')).stdout,
    ).rewards;
    return new Map(all.map((reward) => [reward.name, reward]));
  };
  const given = await rewards();
  const scored = JSON.parse((await run('score', 'both', '--verifiers', '--json')).stdout);
  expect(scored).toMatchObject({ scored_prompts: 4, active_reward: 'verified' });
  expect(await rewards()).toEqual(given);

  const recipe = path.join(process.cwd(), 'docs/recipes/siblings.json');
  const siblings = linesOf(
    (await run('export', 'both', '--recipe', recipe, '--out', '-', '--force')).stdout,
  );
  const byText = new Map<string, { parentId: string }>();
  for (const { tree } of trees) {
    for (const node of tree.nodes) if (node.response) byText.set(node.response.text, node);
  }
  expect(siblings.length).toBeGreaterThan(0);
  for (const { chosen, rejected, score_chosen, score_rejected } of siblings) {
    expect(score_chosen).toBeGreaterThan(score_rejected);
    const [better, worse] = [chosen, rejected].map((turns) => byText.get(turns.at(-1).content));
    expect(better?.parentId).toBe(worse?.parentId);
  }
  const verified = path.join(process.cwd(), 'docs/recipes/verified.json');
  const pairs = linesOf(
    (await run('export', 'both', '--recipe', verified, '--out', '-', '--force')).stdout,
  );
  expect(pairs.length).toBeGreaterThan(0);
  const levels = [...new Set(pairs.map((pair) => `${pair.score_chosen} ${pair.score_rejected}`))];
  expect(['4 3', '4 2', '3 2', '3 1']).toEqual(expect.arrayContaining(levels));
}, 60_000);

test('the endpoint’s own rating is mixed in where that is wanted, and one that cannot be read is none', async () => {
  const seeded = seededPolicy(prompts, 'served');
  let ratings = 0;
  endpoint.policy = {
    name: 'rated',
    async sample(request, signal) {
      if (!request.messages[0]?.content.startsWith('Rate ')) return seeded.sample(request, signal);
      const text = ratings++ % 2 === 0 ? 'Let me see. Score: 10' : 'No idea.';
      const samples = [{ text, finishReason: 'stop', tokens: 2, logprob: -1 }];
      return { samples, promptTokens: null, completionTokens: null, model: 'm' };
    },
  };
  expect(await sample('rated', '--self-evaluation', '1')).toMatchObject({ status: 0 });
  const nodes = (await treesOf('rated')).flatMap(({ tree }) => tree.nodes.slice(1));
  expect(ratings).toBe(nodes.length);
  const share = ({ response }: { response: { rewards: { verified: number } } }) =>
    response.rewards.verified / 4;
  const rated = nodes.filter(({ reward }) => reward === 1);
  expect(rated.length).toBeGreaterThanOrEqual(ratings / 2);
  for (const node of nodes) if (node.reward !== 1) expect(node.reward).toBe(share(node));
  expect(rated.some((node) => share(node) < 1)).toBe(true);
});

test('a search paused by its budget can be made a dataset of what there is, and go on without asking again', async () => {
  const first = JSON.parse((await sample('part', '--max-requests', '30')).stdout);
  expect(first).toMatchObject({ status: 'paused', requests: 30, wanted: 4 });
  const resume = (...more: string[]) => run('sample', '--resume', first.job, '--json', ...more);
  const finished = JSON.parse((await resume('--finish')).stdout);
  expect(finished).toMatchObject({ status: 'done', prompts: first.prompts });
  expect(endpoint.requests).toHaveLength(30);
  const whole = await resume('--name', 'whole', '--max-requests', '1000');
  expect(JSON.parse(whole.stdout)).toMatchObject({ status: 'done', prompts: 4, failed: 0 });
  const asked = endpoint.requests.length;
  await sample('calm');
  expect(endpoint.requests).toHaveLength(2 * asked);
  expect(await treesOf('whole')).toEqual(await treesOf('calm'));
});

test('a prompt without constraints fails with the reason and is not asked for, the others are searched', async () => {
  const [one, two] = prompts;
  const rows = [one, { prompt: 'Sing.' }, { ...two, kwargs: [] }].map((row) => JSON.stringify(row));
  fs.writeFileSync(path.join(folder.path, 'prompts.jsonl'), rows.join('\n'));
  const { status, stdout } = await sample('some');
  expect(status).toBe(1);
  const { failures, ...facts } = JSON.parse(stdout);
  expect(facts).toMatchObject({ status: 'done', prompts: 1, wanted: 3, failed: 2 });
  expect(failures.map(({ message }: { message: string }) => message)).toEqual([
    expect.stringMatching(/^the prompt has no constraints \(instruction_id_list and kwargs\)/),
    expect.stringMatching(/^instruction_id_list has 4 ids, kwargs has 0 objects/),
  ]);
  expect(endpoint.requests.filter(({ prompt }) => prompt === 'Sing.')).toEqual([]);
  expect(await treesOf('some')).toHaveLength(1);
});

test('the seeded policy needs no endpoint and gives the same each time; a tree can stand alone', async () => {
  const seeded = (name: string, ...more: string[]) =>
    run('sample', 'prompts.jsonl', '--policy', 'seeded', '--name', name, '--json', ...more);
  const { stdout, status } = await seeded('one', '--n', '0', ...SEARCH);
  expect(status).toBe(0);
  expect(await seeded('two', '--n', '0', ...SEARCH)).toMatchObject({ status: 0 });
  expect(await treesOf('one')).toEqual(await treesOf('two'));
  const nodes = (await treesOf('one')).flatMap(({ tree }) => tree.nodes.slice(1));
  expect(JSON.parse(stdout).responses).toBe(nodes.length);
  expect(endpoint.requests).toEqual([]);
  // Trees of the prompts' own dataset are not those of the new responses.
  const again = await run('sample', 'one', '--policy', 'seeded', '--n', '3', '--name', 'flat');
  expect(again).toMatchObject({ status: 0 });
  const stats = JSON.parse((await run('stats', 'flat', '--json')).stdout);
  expect(stats).toMatchObject({ responses: 12, scored: 12, reward: 'verified' });
  expect((await run('trees', 'flat')).status).toBe(2);
});

test.each([
  [['--depth', '3'], /--depth: expected only with --search/],
  [['--search', '--selection', 'best'], /--selection: expected puct or uct, found "best"/],
  [['--search', '--discount', '2'], /--discount: expected a number from 0 to 1, found 2/],
  [['--search', '--simulations', '0'], /--simulations: expected a whole number from 1 to 1000/],
  [
    ['--search', '--first-width', '64', '--later-width', '64', '--simulations', '900'],
    /--simulations: expected fewer: with these widths a tree could have 10,000 nodes or more/,
  ],
  [['--n', '0'], /nothing to sample: expected one sample per prompt or more, or a tree search/],
  [['--policy', 'seeded'], /--model: the seeded policy has no endpoint/],
  [['--policy', 'other'], /--policy: expected endpoint or seeded/],
])('%j is refused', async (args, message) => {
  const asked = ['sample', 'prompts.jsonl', '--model', 'm', '--name', 'x', ...args];
  const { status, stderr } = await run(...asked);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(message) });
});

const nodesOf = (trees: { tree: { nodes: unknown[] } }[]) =>
  trees.reduce((sum, { tree }) => sum + tree.nodes.length - 1, 0);

/** Samples with a search into a dataset that is there. */
function append(source: string, ...more: string[]) {
  const asked = ['sample', source, '--append', '--n', '0', '--seed', '1', ...SEARCH];
  return run(...asked, '--model', 'm', '--retry-wait', '0.001', '--json', ...more);
}

async function countsOf(name: string) {
  const all: { name: string; prompts: number; responses: number }[] = JSON.parse(
    (await run('list', '--json')).stdout,
  );
  return all.find((one) => one.name === name);
}

test('trees are added to the prompts of a dataset, the same as a new one has; a prompt has one', async () => {
  await sample('anew', '--n', '0');
  const wanted = await treesOf('anew');
  await run('sample', 'prompts.jsonl', '--name', 'plain', '--n', '2', '--model', 'm');
  expect(await countsOf('plain')).toMatchObject({ prompts: 4, responses: 8 });
  const { stdout, status } = await append('plain');
  expect({ status, ...JSON.parse(stdout) }).toMatchObject({
    ...{ status: 'done', prompts: 4, failed: 0 },
    appended: { prompts: 0, responses: nodesOf(wanted) },
  });
  expect(await treesOf('plain')).toEqual(wanted);
  expect(await countsOf('plain')).toMatchObject({ prompts: 4, responses: 8 + nodesOf(wanted) });

  const asked = endpoint.requests.length;
  const again = await append('plain');
  expect(again.status).toBe(2);
  expect(again.stderr).toMatch(/every prompt has a search tree in "plain" already, synth-s-0 as/);
  const { stdout: others } = await run('synth', '--n', '2', '--constraints', '4', '--seed', 't');
  const mixed = [...linesOf(others), prompts[1]].map((row) => JSON.stringify(row)).join('\n');
  fs.writeFileSync(path.join(folder.path, 'mixed.jsonl'), mixed);
  expect(endpoint.requests).toHaveLength(asked);
  endpoint.policy = seededPolicy(linesOf(mixed), 'served');
  const partly = await append('mixed.jsonl', '--name', 'plain');
  expect(partly.status).toBe(1);
  const facts = JSON.parse(partly.stdout);
  expect(facts).toMatchObject({ failed: 1, appended: { prompts: 2 } });
  expect(facts.failures).toEqual([
    expect.objectContaining({
      prompt_id: 'synth-s-1',
      message: expect.stringMatching(/has a search tree already/),
    }),
  ]);
  const all = await treesOf('plain');
  expect(all.slice(0, 4)).toEqual(wanted);
  expect(all).toHaveLength(6);
  expect(await countsOf('plain')).toMatchObject({ prompts: 6, responses: 8 + nodesOf(all) });
}, 60_000);

test('trees that were not finished are added once they are, and none twice', async () => {
  await sample('anew', '--n', '0');
  const wanted = await treesOf('anew');
  await run('sample', 'prompts.jsonl', '--name', 'plain', '--n', '1', '--model', 'm');
  const begun = await append('plain', '--concurrency', '1', '--max-requests', '25');
  expect(begun.status).toBe(1);
  const { job } = JSON.parse(begun.stdout);
  const resume = (...more: string[]) => run('sample', '--resume', job, '--json', ...more);
  const finished = JSON.parse((await resume('--finish')).stdout);
  const early = await treesOf('plain');
  expect(finished).toMatchObject({ status: 'done', appended: { responses: nodesOf(early) } });
  expect(early.length).toBeLessThan(4);
  const asked = endpoint.requests.length;
  const rest = await resume('--max-requests', '1000');
  expect({ status: rest.status, ...JSON.parse(rest.stdout) }).toMatchObject({
    ...{ status: 'done', failed: 0 },
    appended: { prompts: 0, responses: nodesOf(wanted) - nodesOf(early) },
  });
  expect(endpoint.requests.length).toBeGreaterThan(asked);
  expect(await treesOf('plain')).toEqual(wanted);
  expect(await countsOf('plain')).toMatchObject({ prompts: 4, responses: 4 + nodesOf(wanted) });
}, 60_000);

test('a chat endpoint that begins answers anew in place of going on pauses the run, and says why', async () => {
  const seeded = seededPolicy(prompts, 'served');
  endpoint.policy = {
    name: 'anew',
    sample: (request, signal) => seeded.sample({ ...request, prefix: '', seed: 1 }, signal),
  };
  const { stdout, stderr, status } = await sample('none', '--first-width', '1');
  expect(status).toBe(1);
  expect(stderr).toMatch(/begins new answers instead of going on/);
  expect(JSON.parse(stdout)).toMatchObject({ status: 'paused' });
});
