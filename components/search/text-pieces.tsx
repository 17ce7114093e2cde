import { PlainText } from '@/components/text/plain-text';
import type { TextPiece } from '@/lib/core/search/mark-matches';

/** Pieces of a text, one after the other. */
export function TextPieces({ pieces }: { pieces: readonly TextPiece[] }) {
  return pieces.map(({ text, marked }, i) =>
    marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity and never move
      <mark key={i} className="rounded-sm bg-mark text-ink">
        <PlainText text={text} />
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity and never move
      <PlainText key={i} text={text} />
    ),
  );
}
