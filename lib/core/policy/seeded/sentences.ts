/** Sentences about a topic, which stands for `{t}`; none has a comma, a digit, or a word that prompts like to forbid. */
const SENTENCES: readonly string[] = (
  'Much has been written about {t} by those who only read of it.|My first hour with {t} went badly.|A neighbour once told me all about {t} over a cup of tea.|' +
  'The subject of {t} begins with a small surprise.|Patience is the price of learning about {t}.|We tend to look past {t} until something goes wrong.|' +
  'Two old friends argued about {t} for a whole evening.|Nobody becomes an expert on {t} in a week.|There is a quiet side to {t} that guides leave out.|' +
  'A notebook and a pencil are enough to begin with.|The early mornings belong to those who prepare the night before.|Some mistakes cost an afternoon and others cost a year.|' +
  'It helps to write down what you expected before you look.|The second attempt was calmer than the first.|A short list on the wall saves many long talks.|' +
  'Every town has someone who knows the answer.|You will want a table with enough light.|The rules look strict from the outside.|' +
  'Small steps carry further than grand plans.|What worked last spring may fail this autumn.|The hardest part is to begin before you feel ready.|' +
  'A little order makes room for play.|Ask three questions before you give one answer.|The weather had its own opinion about our plan.|' +
  'Old tools still do their work when they are looked after.|We kept the receipts and threw away the excuses.|Somebody has to sweep the floor afterwards.|' +
  'The children understood it before the committee did.|It pays to stop while you still enjoy it.|A map is only as honest as the one who drew it.|' +
  'There was laughter at the back of the room.|The numbers tell one half of the story.|Each visit taught us something we had missed.|' +
  'Borrow what you can and buy what you must.|The plan fitted on the back of an envelope.|Later on we found that the first idea had been the right one.|' +
  'Curious visitors asked what the noise was about.|The old hands shook their heads and then joined in.|Nothing about it looked dangerous at first.|' +
  'A warm coat matters more than a clever theory.|My grandmother would have done it with half the fuss.|The city never noticed what we had built.|' +
  'There are days when the whole affair seems pointless.|On other days it makes perfect sense.|Bring something to share and stay until the end.|' +
  'The rest is practice and a bit of luck.|Most of the budget went into things that nobody sees.|Wait for the second answer before you decide.|' +
  'A photograph shows the result but hides the work.|We measured twice and still cut it wrong.|The owner of the shop refused to be paid.|' +
  'Both sides had a point and neither would say so.'
).split('|');

/** Beginnings with a comma that a sentence may have. */
export const OPENERS: readonly string[] =
  'At first glance, |In practice, |On most days, |For a start, |Oddly enough, |By the evening, |Without a doubt, |In the end, '.split(
    '|',
  );

/** What ends a sentence that was left in its middle. */
export const TAILS: readonly string[] =
  ' and the rest followed from there.| and that was enough for one day.| as far as anyone could tell.| or so we were told.'.split(
    '|',
  );

/** Sentences around a word, which stands for `{w}`. */
export const WORD_SENTENCES: readonly string[] =
  'Think of the word {w} for a moment.|One picture that helps is “{w}”.|Somewhere in all of this the word {w} comes up.|The note on the door said “{w}” and no more.'.split(
    '|',
  );

/** Sentences with something in square brackets to be filled in. */
export const PLACEHOLDER_SENTENCES: readonly string[] =
  'Send your thoughts to [address] when you are ready.|My thanks go to [name] for the idea.|We met on [date] to talk it over.|The whole affair took place in [city] last year.|Ask for [contact] at the front desk.'.split(
    '|',
  );

/** Sentences with something between asterisks. */
export const HIGHLIGHT_SENTENCES: readonly string[] =
  'Remember to *begin with the basics* and build from there.|The key is *patience with yourself* on slow days.|They called it *a lesson in humility* afterwards.|Look for *signs of wear* before you start.|What counts is *the order of the steps* and little else.'.split(
    '|',
  );

/** Sentences with words in capital letters, three each. */
export const CAPITAL_SENTENCES: readonly string[] =
  'The sign said DO NOT ENTER in red paint.|Someone shouted STOP RIGHT THERE from the stairs.|The label read HANDLE WITH CARE on all four sides.|We were told to KEEP IT DRY at any cost.'.split(
    '|',
  );

/** The points of a list. */
export const POINTS: readonly string[] =
  'A place to sit and think|Something to write with|Enough light for the whole evening|A friend who tells the truth|Two hours without interruption|A plan that fits on one page|Spare parts for what breaks|A clear reason to stop'.split(
    '|',
  );

/** Returns those of some sentences that do not stand in a text yet, or all where none is left. */
export function freshOf(sentences: readonly string[], text: string): readonly string[] {
  const lower = text.toLowerCase();
  const fresh = sentences.filter((sentence) => !lower.includes(loweredOf(sentence)));
  return fresh.length > 0 ? fresh : sentences;
}

/** The sentences about a topic, put together once. */
const ABOUT = new Map<string, readonly string[]>();
const LOWERED = new Map<string, string>();

/** Returns the sentences about a topic. */
export function sentencesAbout(topic: string): readonly string[] {
  const known = ABOUT.get(topic) ?? SENTENCES.map((sentence) => sentence.replace('{t}', topic));
  ABOUT.set(topic, known);
  return known;
}

function loweredOf(sentence: string): string {
  const known = LOWERED.get(sentence) ?? sentence.toLowerCase();
  LOWERED.set(sentence, known);
  return known;
}
