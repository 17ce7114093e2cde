/** What can be counted in a response that is being written. */
export type Written = {
  text: string;
  words: number;
  sentences: number;
  bullets: number;
  /** True where the last line is a point of a list. */
  inList: boolean;
  /** Parts between `***`, and between empty lines. */
  divided: number;
  paragraphs: number;
  highlights: number;
  placeholders: number;
  capitals: number;
  /** Sentences since the last break of a paragraph or a section. */
  sinceBreak: number;
};

const LONGEST_SENTENCE = 400;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Returns what is written so far. Linear in the text. */
export function measureWritten(text: string): Written {
  const body = text.trimEnd();
  const lastBreak = Math.max(body.lastIndexOf('\n\n'), body.lastIndexOf('***'), 0);
  return {
    text,
    words: count(text, /\S+/g),
    sentences: countSentences(text),
    bullets: count(text, /^\* /gm),
    inList: body.slice(body.lastIndexOf('\n') + 1).startsWith('* '),
    divided: text.split('***').length,
    paragraphs: text.split('\n\n').filter((part) => part.trim() !== '').length,
    highlights: count(text, /\*[^*\n]+\*/g),
    placeholders: count(text, /\[[^\n\]]*\]/g),
    capitals: count(text, /\b[A-Z]{2,}\b/g),
    sinceBreak: text.endsWith('\n') ? 0 : countSentences(body.slice(lastBreak)),
  };
}

function countSentences(text: string): number {
  return count(text, /[.!?]["”]?(?=\s|$)/g);
}

/** Returns what is open at the end: the beginning of a sentence, empty where the last one ended. Looks at the last 400 units. */
export function openSentence(text: string): string {
  const last = text.slice(-LONGEST_SENTENCE);
  const ends = /(?:[.!?][”")]?(?=\s|$)|\n|>>|^")/g;
  let from = 0;
  for (const found of last.matchAll(ends)) from = found.index + found[0].length;
  const rest = last.slice(from);
  return rest.trim() === '' || /^\s*\*/.test(lastLine(text)) ? '' : rest.trimStart();
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}
