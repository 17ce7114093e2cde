import { joinSentences, maybe } from './compose-topic-answer';
import { pick } from './draw';
import { PHRASES } from './phrases';
import { type SampleTask, userPrompt } from './sample-task';
import { TOPIC_TASKS } from './topic-tasks';

/** Every answer is as good as any other. */
export const GREETING_TASK: SampleTask = {
  id: 'odd-equal-rewards',
  task: 'greet',
  messages: userPrompt('Greet me in one short sentence.'),
  keywords: [],
  compose: (random) => {
    const greeting = pick(random, ['Hello', 'Hi there', 'Good day', 'Welcome', 'Greetings']);
    const wish = pick(random, ['nice to see you', 'how are you', 'and a fine day to you']);
    return `${greeting}, ${wish}${pick(random, ['!', '.', ' …'])}`;
  },
};

const MARKUP = [
  '<h1>Welcome, dear reader</h1>',
  '<p class="greeting">Welcome, <b>reader</b>!</p>',
  '<script>alert(1)</script>',
  '<img src="x" onerror="alert(1)" alt="reader">',
  '<a href="javascript:alert(1)">Welcome</a>',
  '</div></body></html>',
  '&lt;p&gt;Welcome &amp; hello, reader&lt;/p&gt;',
];

/** Answers that a browser must show as text and never run. */
export const HTML_TASK: SampleTask = {
  id: 'odd-html',
  task: 'code',
  messages: userPrompt('Write a small HTML snippet that welcomes the reader. Use <p> or <h1>.'),
  keywords: ['welcome', 'reader'],
  compose: (random, quality) =>
    joinSentences([
      ...maybe(random, quality, ['Here is a snippet:\n']),
      pick(random, MARKUP),
      ...maybe(random, 0.6, [`\n${pick(random, MARKUP)}`]),
      ...maybe(random, 0.5 * quality, ['\nFor example, it can stand at the top of a page.']),
    ]),
};

const EMOJI = ['👍', '🌈', '👩‍🔬', '🇪🇺', '👨‍👩‍👧‍👦', '✨🚀', '🙂'];

/** Answers with emoji of several code points. */
export const SIGNS_TASK: SampleTask = {
  id: 'odd-emoji',
  task: 'opinion',
  messages: userPrompt('Which emoji says “well done” best? 🤔 Mention “thumbs” and “rocket”.'),
  keywords: ['thumbs', 'rocket'],
  compose: (random, quality) =>
    joinSentences([
      `${pick(random, EMOJI)} is my favourite.`,
      ...maybe(random, quality, ['The thumbs are understood everywhere.']),
      ...maybe(random, quality, ['The rocket fits a launch, for example of a website 🚀.']),
      ...maybe(random, 1 - quality, PHRASES.filler),
      ...maybe(random, 0.3, [pick(random, EMOJI).repeat(3)]),
    ]),
};

/** Answers that run from right to left, some mixed with Latin letters. */
export const TRANSLATION_TASK: SampleTask = {
  id: 'odd-right-to-left',
  task: 'translate',
  messages: userPrompt('Say “peace” and “thank you” in Arabic and in Hebrew.'),
  keywords: ['سلام', 'שלום'],
  compose: (random, quality) =>
    joinSentences([
      ...maybe(random, 0.3, PHRASES.courtesy),
      ...maybe(random, 0.2 + quality, ['سلام، شكرا.']),
      ...maybe(random, 0.2 + quality, ['שלום, תודה.']),
      ...maybe(random, quality, ['For example, the Arabic word سلام is read from right to left.']),
      pick(random, ['(Arabic: شكرا)', '(Hebrew: תודה)', 'That is all.']),
    ]),
};

/** A prompt of several turns with a system message. */
export const CHAT_TASK: SampleTask = chatTask();

function chatTask(): SampleTask {
  const plan = TOPIC_TASKS.find(({ id }) => id === 'plan-cycling-to-work');
  if (!plan) throw new Error('there is a plan for cycling to work');
  return {
    ...plan,
    id: 'odd-chat',
    task: 'chat',
    messages: [
      { role: 'system', content: 'You are a friendly coach. Keep it short and be concrete.' },
      { role: 'user', content: 'I want to move more, but I have no time.' },
      {
        role: 'assistant',
        content: 'Then let us use a way that you go anyway. How do you get to work?',
      },
      {
        role: 'user',
        content:
          'By car, six kilometres. How would I start cycling? Mention “route” and “traffic”.',
      },
    ],
  };
}
