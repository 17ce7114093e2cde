import type { TextTools } from '@/lib/core/verify/text-tools';
import type { Span } from '@/lib/core/verify/verdict';
import { matchesOf, WORD } from './python-text';

type Found = { spans: Span[] } | { problem: string };

const PLAIN = new RegExp(`^[${WORD} '\u2019,:;!@#%&=<>~"/-]+$`, 'u');
/** Python takes all four for one letter where case is ignored. */
const DOTTED_AND_DOTLESS = '[iIİı]';
const WORD_CHARACTER = new RegExp(`[${WORD}]`, 'u');

/**
 * Returns where a keyword stands, case ignored. One with characters that have a meaning in regular expressions is one, which
 * takes time linear in the text.
 */
export function findKeyword(tools: TextTools, keyword: string, text: string): Found {
  if (isPlain(keyword))
    return {
      spans: matchesOf(text, new RegExp(keyword.replace(/i/gi, DOTTED_AND_DOTLESS), 'giu')),
    };
  const compiled = tools.compile(keyword);
  return compiled.problem === undefined ? { spans: compiled.find(text) } : compiled;
}

/** Returns whether a text means itself as a regular expression. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** As `findKeyword`, for whole words: a word's character does not stand beside one. */
export function findWord(tools: TextTools, word: string, text: string): Found {
  const found = findKeyword(tools, word, text);
  if ('problem' in found) return found;
  return { spans: found.spans.filter(({ from, to }) => isEdge(text, from) && isEdge(text, to)) };
}

/** As `\b` does: exactly one of the characters on both sides is a word's. */
function isEdge(text: string, at: number): boolean {
  const before = WORD_CHARACTER.test(characterBefore(text, at));
  const after = WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0x20));
  return before !== after;
}

function characterBefore(text: string, at: number): string {
  if (at === 0) return ' ';
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
}
