import { findMarks } from '@/lib/core/search/find-marks';
import { cutAtMarks } from '@/lib/core/search/mark-matches';
import type { MarkTerm } from '@/lib/core/search/search-query';
import type { TextPart } from './take-parts';

/** Returns consecutive parts of a text with what terms match in the text marked; joined, they are the same text. */
export function markParts(parts: readonly TextPart[], terms: readonly MarkTerm[]): TextPart[] {
  if (terms.length === 0) return [...parts];
  const marks = findMarks(parts.map(({ text }) => text).join(''), terms);
  if (marks.length === 0) return [...parts];
  const marked: TextPart[] = [];
  let from = 0;
  for (const part of parts) {
    const to = from + part.text.length;
    const inside = marks
      .filter(({ start, end }) => start < to && end > from)
      .map(({ start, end }) => ({
        start: Math.max(start, from) - from,
        end: Math.min(end, to) - from,
      }));
    for (const piece of cutAtMarks(part.text, inside)) {
      marked.push({ ...part, text: piece.text, ...(piece.marked ? { marked: true } : {}) });
    }
    from = to;
  }
  return marked;
}
