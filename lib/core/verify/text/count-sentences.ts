import { isBlank, SPACE } from './python-text';

/** Abbreviations that end no sentence, as Punkt learned of English newspapers; without the last full stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sr jr st vs u.s u.k u.n d.c n.y l.a inc ltd co corp cos bros sen rep gov gen col lt sgt capt maj adm rev hon ' +
    'ave blvd rd ft mt jan feb mar apr aug sept oct nov dec a.m p.m ph.d m.d b.a m.a j.p e.m a.g h.f r.t u.s.a va ga pa ala calif ' +
    'conn fla ill ky la mass md mich minn mo neb okla ore tenn tex vt wash wis dept est fig no vol nos pp'
  ).split(' '),
);
/** A token with a mark that may end a sentence, and what comes next: a closing mark or the next token. */
const MARK = new RegExp(
  `([^${SPACE}]*?)([.?!]+)(?=([?!)";}\\]*:@'({[])|[${SPACE}]+([^${SPACE}]+)|[${SPACE}]*$)`,
  'gu',
);
const BEFORE_WORD = /^[^\p{L}\p{N}]+/u;
const ONE_LETTER = /^\p{L}$/u;
const CAPITAL = /^[^\p{L}\p{N}]*\p{Lu}/u;

/**
 * Returns about how many sentences Punkt for English (Kiss and Strunk, Computational Linguistics 32(4), 2006) finds: they end
 * with a full stop, question or exclamation mark before white space or a closing mark, unless the full stop is that of
 * an abbreviation, an initial or an ellipsis before a small letter.
 */
export function countSentences(text: string): number {
  let count = 0;
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    const [whole, before = '', marks = '', , next] = match;
    if (!endsSentence(before, marks, next)) continue;
    count++;
    end = match.index + whole.length;
  }
  return isBlank(text.slice(end)) ? count : count + 1;
}

function endsSentence(before: string, marks: string, next: string | undefined): boolean {
  if (next === undefined || !marks.endsWith('.')) return true;
  if (marks.length > 1) return CAPITAL.test(next);
  const word = before.replace(BEFORE_WORD, '');
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  return !(ONE_LETTER.test(word) && CAPITAL.test(word));
}
