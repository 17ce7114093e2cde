import { markMatches, type TextPiece } from '@/lib/core/search/mark-matches';
import type { MarkTerm } from '@/lib/core/search/search-query';

/** A text with what matches the search marked; it stays text. */
export function MarkedText({ text, terms }: { text: string; terms: readonly MarkTerm[] }) {
  if (terms.length === 0) return text;
  return <TextPieces pieces={markMatches(text, terms)} />;
}

/** Pieces of a text, one after the other. */
export function TextPieces({ pieces }: { pieces: readonly TextPiece[] }) {
  return pieces.map(({ text, marked }, i) =>
    marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity and never move
      <mark key={i} className="rounded-sm bg-mark text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
