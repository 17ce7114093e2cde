import type { SourceResponse, SourceRow } from '@/lib/core/dataset/source-row';
import { CHAT_TASK, GREETING_TASK, HTML_TASK, SIGNS_TASK, TRANSLATION_TASK } from './odd-tasks';
import { sampleRow } from './sample-row';
import type { SampleTask } from './sample-task';
import { TOPIC_TASKS } from './topic-tasks';

const UNSCORED_EVERY = 7;
const EQUAL_REWARDS = { helpfulness: 1.25, length_penalised: 0.5 };

/**
 * Returns the prompts that differ from the others on purpose, each named after what is odd about it: all rewards equal,
 * one response only, few responses, some or all responses unscored, equal texts with different rewards, HTML and
 * scripts as text, right-to-left text and emoji, a chat of several turns, two clearly separate groups of responses.
 */
export function oddRows(seed: string): SourceRow[] {
  const ordinary = (index: number, id: string): SampleTask => ({ ...taskAt(index), id });
  return [
    mapResponses(sampleRow(seed, GREETING_TASK), (response) => ({
      ...response,
      rewards: EQUAL_REWARDS,
    })),
    sampleRow(seed, ordinary(1, 'odd-one-response'), { responses: 1 }),
    sampleRow(seed, ordinary(32, 'odd-few-responses'), { responses: 5 }),
    mapResponses(sampleRow(seed, ordinary(44, 'odd-some-unscored')), (response, index) =>
      index % UNSCORED_EVERY === 3 ? unscored(response) : response,
    ),
    mapResponses(sampleRow(seed, ordinary(75, 'odd-all-unscored'), { responses: 16 }), unscored),
    repeatTexts(sampleRow(seed, ordinary(86, 'odd-equal-texts'))),
    sampleRow(seed, HTML_TASK),
    sampleRow(seed, SIGNS_TASK),
    sampleRow(seed, TRANSLATION_TASK),
    sampleRow(seed, CHAT_TASK),
    sampleRow(seed, ordinary(117, 'odd-two-groups'), { shape: 'two-humps' }),
  ];
}

function taskAt(index: number): SampleTask {
  const task = TOPIC_TASKS[index];
  if (!task) throw new Error(`there is no task ${index}`);
  return task;
}

function mapResponses(
  row: SourceRow,
  change: (response: SourceResponse, index: number) => SourceResponse,
): SourceRow {
  return { ...row, responses: row.responses.map(change) };
}

function unscored(response: SourceResponse): SourceResponse {
  return { ...response, rewards: { helpfulness: null, length_penalised: null } };
}

/** Gives responses 10 and 40 the text of response 2 and leaves their rewards. */
function repeatTexts(row: SourceRow): SourceRow {
  const text = row.responses[2]?.text ?? '';
  return mapResponses(row, (response, index) =>
    index === 10 || index === 40 ? { ...response, text } : response,
  );
}
