import fs from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { AppError } from '@/lib/core/errors/app-error';
import type { RunLimits } from '@/lib/core/policy/run-limits';
import {
  type EndpointScoreChoices,
  endpointScoreChoices,
} from '@/lib/schema/jobs/endpoint-score-json';
import { endpointScorer } from '@/lib/schema/score/endpoint-scorer-schema';
import type { CommandIo } from './command-io';
import { type GivenOptions, numberOf, parseChoices } from './parse-choices';
import { addLimitOptions, baseUrlOf, parseLimits, parseResumedLimits } from './run-options';

/** What `--endpoint` may be, and what it is called elsewhere. */
const KINDS: Record<string, string> = {
  judge: 'judge',
  pooling: 'pooling',
  classify: 'classify',
  score: 'score',
  custom: 'json',
};

const SCORER_FLAGS = {
  template: 'judge-prompt',
  pattern: 'score-pattern',
  range: 'score-range',
  input: 'text-template',
};

const KEPT = [
  ...['endpoint', 'model', 'name', 'baseUrl', 'path', 'judgePrompt', 'scorePattern', 'scoreRange'],
  ...['body', 'at', 'label', 'raw', 'textTemplate', 'temperature', 'maxTokens', 'batch', 'again'],
  'timeout',
];

/** Adds by which endpoint responses are scored, and how fast and how much. */
export function addEndpointScoreOptions(command: Command): Command {
  const asked = command
    .addOption(new Option('--endpoint <kind>', 'ask an endpoint').choices(Object.keys(KINDS)))
    .option('--model <name>', 'the model, as the endpoint names it')
    .option('--name <reward>', 'name of the reward that it gives')
    .option('--base-url <url>', 'address of the endpoint with /v1; else OPENAI_BASE_URL')
    .option('--judge-prompt <file>', 'judge: what it is asked, with {prompt} and {response}')
    .option('--score-pattern <regex>', 'judge: one group around the score, the last match counts')
    .option('--score-range <min..max>', 'judge, custom: a score outside is none')
    .option('--temperature <number>', 'judge: left to the endpoint unless given, as the next one')
    .option('--max-tokens <number>', 'judge: the most tokens of its answer')
    .option('--label <number>', 'classify: the class whose number is the score, from 0 on')
    .option('--text-template <file>', 'pooling, classify: one text in place of messages')
    .option('--raw', 'pooling, classify, score: the number before any sigmoid or softmax')
    .option('--no-raw', 'the number behind it (score)')
    .option('--path <path>', 'pooling, classify, score, custom: where it is asked, such as /score')
    .option('--body <file>', 'custom: JSON with {prompt}, {response} or "{messages}" in its texts')
    .option('--at <json-path>', 'custom: where in the answer the score is, such as $.data[0].score')
    .option('--batch <number>', 'responses of a prompt per request, where texts are sent (16)')
    .option('--again', 'score responses that have the reward anew as well');
  return addLimitOptions(asked);
}

/** Returns by what and how responses are scored. Throws `invalid_input` that names the option. */
export function parseEndpointScore(
  options: GivenOptions,
  envBaseUrl: string | null,
  io: CommandIo,
): EndpointScoreChoices {
  const baseUrl = baseUrlOf(options, envBaseUrl);
  if (options.name === undefined) {
    throw new AppError('invalid_input', '--name: expected a name for the reward');
  }
  const by = parseScorer(options, io);
  const choices = { reward: options.name, batch: numberOf(options.batch), again: options.again };
  const place = { baseUrl, timeoutSeconds: numberOf(options.timeout) };
  return {
    ...parseChoices(OWN_CHOICES, choices, { reward: 'name' }),
    endpoint: parseChoices(endpointScoreChoices.shape.endpoint, place),
    by,
    limits: parseLimits(options),
  };
}

const OWN_CHOICES = endpointScoreChoices.pick({ reward: true, batch: true, again: true });

/** Returns the limits that were given to a scoring that is resumed. Throws `invalid_input` for a wrong one, and for what a run keeps. */
export function parseResumedScore(options: GivenOptions): Partial<RunLimits> {
  return parseResumedLimits(options, KEPT);
}

/** What each kind takes beyond what all do. */
const TAKES: Record<string, readonly string[]> = {
  judge: ['model', 'judgePrompt', 'scorePattern', 'scoreRange', 'temperature', 'maxTokens'],
  pooling: ['model', 'textTemplate', 'raw', 'path'],
  classify: ['model', 'textTemplate', 'raw', 'label', 'path'],
  score: ['model', 'raw', 'path'],
  custom: ['path', 'body', 'at', 'scoreRange'],
};

const OF_SOME = [...new Set(Object.values(TAKES).flat())];

function parseScorer(options: GivenOptions, io: CommandIo) {
  const endpoint = String(options.endpoint);
  const takes = TAKES[endpoint] ?? [];
  const other = OF_SOME.find((name) => options[name] !== undefined && !takes.includes(name));
  if (other !== undefined) {
    const flag = other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new AppError('invalid_input', `--${flag}: ${endpoint} has no use for it`);
  }
  if (takes.includes('model') && options.model === undefined) {
    throw new AppError('invalid_input', '--model: expected a name');
  }
  if (endpoint === 'judge' && options.judgePrompt === undefined) {
    throw new AppError(
      'invalid_input',
      '--judge-prompt: expected a file with what the judge is asked',
    );
  }
  const { model, path: at, raw, scorePattern: pattern } = options;
  const text = readText(options.textTemplate, '--text-template', io);
  const values = {
    ...{ kind: KINDS[endpoint], model, path: at, raw, pattern },
    ...(text === undefined ? {} : { input: { template: text } }),
    template: readText(options.judgePrompt, '--judge-prompt', io),
    ...{ range: rangeOf(options.scoreRange), at: options.at, label: numberOf(options.label) },
    ...{ temperature: numberOf(options.temperature), maxTokens: numberOf(options.maxTokens) },
    body: bodyOf(readText(options.body, '--body', io)),
  };
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return parseChoices(endpointScorer, Object.fromEntries(given), SCORER_FLAGS);
}

function readText(file: unknown, flag: string, io: CommandIo): string | undefined {
  if (typeof file !== 'string') return undefined;
  try {
    return fs.readFileSync(path.resolve(io.cwd, file), 'utf8');
  } catch {
    throw new AppError('not_found', `${flag}: there is no file ${file} that can be read`);
  }
}

function bodyOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('invalid_input', `--body: expected a file of JSON: ${reason}`);
  }
}

const RANGE = /^(-?\d+(?:\.\d+)?)?\.\.(-?\d+(?:\.\d+)?)?$/;

function rangeOf(text: unknown): { min: number | null; max: number | null } | undefined {
  if (typeof text !== 'string') return undefined;
  const [, min, max] = RANGE.exec(text) ?? [];
  if (min === undefined && max === undefined) {
    const words = `--score-range: expected two numbers such as 1..10, found ${JSON.stringify(text)}`;
    throw new AppError('invalid_input', words);
  }
  const bound = (part: string | undefined) => (part === undefined ? null : Number(part));
  return { min: bound(min), max: bound(max) };
}
