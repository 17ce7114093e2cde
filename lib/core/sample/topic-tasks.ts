import { type AnswerStyle, composeTopicAnswer } from './compose-topic-answer';
import { pick } from './draw';
import { type SampleTask, userPrompt } from './sample-task';
import type { Topic } from './topic';
import { HOME_TOPICS } from './topics-home';
import { SCIENCE_TOPICS } from './topics-science';
import { WORK_TOPICS } from './topics-work';

const TOPICS: readonly Topic[] = [...HOME_TOPICS, ...SCIENCE_TOPICS, ...WORK_TOPICS];

type Kind = { task: string; ask: (topic: Topic) => string; style: AnswerStyle };

const KINDS: readonly Kind[] = [
  {
    task: 'explain',
    ask: ({ subject }) => `Explain ${subject} to a twelve-year-old.`,
    style: { structured: 0.1, stepsFirst: false, verdict: false, cautious: 0.2 },
  },
  {
    task: 'list',
    ask: ({ subject }) => `List three things worth knowing about ${subject}.`,
    style: { structured: 0.6, stepsFirst: true, verdict: false, cautious: 0.3 },
  },
  {
    task: 'plan',
    ask: ({ doing }) => `Write a short plan for ${doing}.`,
    style: { structured: 0.8, stepsFirst: true, verdict: false, cautious: 0.2 },
  },
  {
    task: 'opinion',
    ask: ({ doing }) => `Is ${doing} worth the effort? Say what you think and why.`,
    style: { structured: 0.1, stepsFirst: false, verdict: true, cautious: 0.3 },
  },
  {
    task: 'advice',
    ask: ({ doing }) => `What goes wrong most often when ${doing}?`,
    style: { structured: 0.2, stepsFirst: false, verdict: false, cautious: 0.9 },
  },
  {
    task: 'summary',
    ask: ({ subject }) => `Say in a few sentences what matters about ${subject}.`,
    style: { structured: 0.05, stepsFirst: false, verdict: false, cautious: 0.2 },
  },
];

/** Every kind of question about every subject. */
export const TOPIC_TASKS: readonly SampleTask[] = TOPICS.flatMap((topic) =>
  KINDS.map((kind) => topicTask(topic, kind)),
);

function topicTask(topic: Topic, { task, ask, style }: Kind): SampleTask {
  const others = TOPICS.filter((other) => other !== topic);
  const [first, second] = topic.keywords;
  return {
    id: `${task}-${topic.id}`,
    task,
    messages: userPrompt(`${ask(topic)} Mention “${first}” and “${second}”.`),
    keywords: topic.keywords,
    compose: (random, quality) =>
      composeTopicAnswer(random, quality, topic, pick(random, others), style),
  };
}
