import type { Topic } from './topic';

/** Subjects from work, study and software. */
export const WORK_TOPICS: readonly Topic[] = [
  {
    id: 'code-review',
    subject: 'a good code review',
    doing: 'reviewing code',
    keywords: ['tests', 'intent'],
    facts: [
      'A review looks first at the intent of a change and only then at its lines.',
      'Small changes are read with care, and large ones are waved through.',
      'The tests say what the author thought could go wrong.',
      'A question often does more than an order.',
    ],
    examples: [
      'For example, “What happens if the list is empty?” finds more than “Please handle errors.”',
      'For instance, a change of two hundred lines can be read in one sitting.',
    ],
    steps: [
      'read the description and run the change',
      'read the tests before the code',
      'say what is good and what must change',
    ],
    caution: 'Arguing about spaces is a mistake that a formatter can end for ever.',
  },
  {
    id: 'version-control',
    subject: 'version control',
    doing: 'working with version control',
    keywords: ['commit', 'history'],
    facts: [
      'Version control keeps every state of the work and who made it.',
      'A commit should hold one idea and say why it was made.',
      'A branch lets you try something without disturbing the others.',
      'A clear history turns the search for an error into a matter of minutes.',
    ],
    examples: [
      'For example, halving the history again and again finds the bad change in ten steps out of a thousand.',
      'For instance, a writer can go back to the chapter of last Tuesday.',
    ],
    steps: [
      'make a branch for the task',
      'commit every time one idea is done',
      'merge once the tests pass',
    ],
    caution: 'One huge commit on Friday evening is the mistake that everybody makes once.',
  },
  {
    id: 'meetings',
    subject: 'short meetings',
    doing: 'running a short meeting',
    keywords: ['agenda', 'decision'],
    facts: [
      'A meeting without an agenda is a chat with a calendar entry.',
      'The fewer people are in the room, the sooner a decision falls.',
      'What is only to be told can be sent as a note.',
      'A meeting ends well when everyone knows who does what by when.',
    ],
    examples: [
      'For example, a team of five can settle the week in fifteen minutes standing up.',
      'For instance, a shared page with three questions saves the first half hour.',
    ],
    steps: [
      'send the agenda a day before',
      'stop each point when its time is over',
      'write down every decision with a name',
    ],
    caution: 'Inviting everyone to be polite is a costly courtesy.',
  },
  {
    id: 'interviews',
    subject: 'preparing for a job interview',
    doing: 'preparing for a job interview',
    keywords: ['questions', 'company'],
    facts: [
      'The company wants to know whether you can do the work and be worked with.',
      'Stories about what you did convince more than adjectives.',
      'Good questions of your own show that you have thought about the job.',
      'A short silence before an answer is not a weakness.',
    ],
    examples: [
      'For example, tell how you found the fault in the billing run and what changed afterwards.',
      'For instance, ask what the first month would look like.',
    ],
    steps: [
      'read what the company does and for whom',
      'prepare three stories from your work',
      'write down the questions you want to ask',
    ],
    caution: 'Learning answers by heart is a mistake, since they sound like it.',
  },
  {
    id: 'databases',
    subject: 'a database index',
    doing: 'adding a database index',
    keywords: ['rows', 'query'],
    facts: [
      'An index lets the database find rows without reading the whole table.',
      'Every write must keep the index up to date, so it is not free.',
      'The order of the columns decides which query can use it.',
      'The plan of a query shows whether an index was used.',
    ],
    examples: [
      'For example, a search by customer and date wants one index on both, in this order.',
      'For instance, a table of a hundred rows needs none.',
    ],
    steps: [
      'find the slow query in the log',
      'look at its plan',
      'add the index and measure again',
    ],
    caution: 'Indexing every column is a mistake, because each write then pays for all of them.',
  },
  {
    id: 'languages',
    subject: 'learning a new language',
    doing: 'learning a new language',
    keywords: ['words', 'daily'],
    facts: [
      'Ten minutes daily beat two hours on Sunday.',
      'The thousand most frequent words cover most of what is said in the street.',
      'Listening comes before speaking, as it did the first time.',
      'Mistakes are the price of every conversation, and it is a low one.',
    ],
    examples: [
      'For example, labels on the furniture teach fifty words in a week.',
      'For instance, a song that you like repeats its grammar for free.',
    ],
    steps: [
      'learn ten words every day with their sentences',
      'listen to something simple on the way to work',
      'talk with someone once a week',
    ],
    caution: 'Waiting until the grammar is perfect means never opening your mouth.',
  },
  {
    id: 'presentations',
    subject: 'giving a talk',
    doing: 'preparing a talk',
    keywords: ['audience', 'slides'],
    facts: [
      'The audience remembers one thought, so choose it before you begin.',
      'Slides are there to be looked at, not to be read aloud.',
      'A story at the start wins more attention than a table of contents.',
      'Practising aloud finds the sentences that nobody can say.',
    ],
    examples: [
      'For example, open with the night on which the server failed.',
      'For instance, one large number on a slide works better than a table.',
    ],
    steps: [
      'write the one thought on a card',
      'sketch the slides on paper',
      'give the talk aloud to a friend',
    ],
    caution: 'The usual mistake is to hurry at the end because the beginning was too long.',
  },
  {
    id: 'cycling-to-work',
    subject: 'cycling to work',
    doing: 'cycling to work',
    keywords: ['route', 'traffic'],
    facts: [
      'The best route is often not the shortest but the one with little traffic.',
      'Half an hour on a bicycle replaces the gym.',
      'Lights and gloves matter more than an expensive frame.',
      'In a crowded city the bicycle is about as fast as the car.',
    ],
    examples: [
      'For example, a route along the canal may take five minutes more and feel like a holiday.',
      'For instance, a spare shirt in the office solves the summer.',
    ],
    steps: [
      'ride the route once on a quiet Sunday',
      'check lights, brakes and tyres',
      'begin with two days a week',
    ],
    caution: 'Starting in November with the longest way is how many give up.',
  },
];
