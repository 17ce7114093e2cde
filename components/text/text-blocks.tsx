import { useEffect, useMemo, useState } from 'react';
import type { MarkTerm } from '@/lib/core/search/search-query';
import { cutBlocks, type TextBlock } from './cut-blocks';
import { markParts } from './mark-parts';
import type { TextPart } from './take-parts';
import { TextParts } from './text-parts';

const BLOCK_UNITS = 10_000;
/** Blocks are drawn so many at a time, so that the page answers in between. */
const STEP = 16;

/** A large text whole: in blocks that the browser lays out when they come into sight. */
export function TextBlocks({
  parts,
  marks,
}: {
  parts: readonly TextPart[];
  marks: readonly MarkTerm[];
}) {
  const blocks = useMemo(() => cutBlocks(parts, BLOCK_UNITS), [parts]);
  const [drawn, setDrawn] = useState(STEP);
  const more = drawn < blocks.length;
  useEffect(() => {
    if (!more) return;
    const timer = setTimeout(() => setDrawn(drawn + STEP));
    return () => clearTimeout(timer);
  }, [drawn, more]);
  return (
    <div aria-busy={more}>
      {Array.from({ length: Math.ceil(Math.min(drawn, blocks.length) / STEP) }, (_, group) => (
        <BlockGroup
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no other identity and never move
          key={group}
          blocks={blocks}
          from={group * STEP}
          marks={marks}
        />
      ))}
    </div>
  );
}

type GroupProps = { blocks: readonly TextBlock[]; from: number; marks: readonly MarkTerm[] };

/** Drawn once: what comes after it does not draw it again. */
function BlockGroup({ blocks, from, marks }: GroupProps) {
  return useMemo(
    () =>
      blocks.slice(from, from + STEP).map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity and never move
        <div key={i} className="[contain-intrinsic-size:auto_2500px] [content-visibility:auto]">
          <TextParts parts={markParts(block.parts, marks)} />
        </div>
      )),
    [blocks, from, marks],
  );
}
