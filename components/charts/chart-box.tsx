'use client';

import { type ReactNode, useRef } from 'react';
import { DrawingSkeleton } from './drawing-skeleton';
import { useElementWidth } from './use-element-width';

type Props = { height: number; children: (width: number) => ReactNode };

/** Where a chart is drawn as wide as there is room; a skeleton until that is known. */
export function ChartBox({ height, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box);
  return (
    <div ref={box} className="relative w-full overflow-hidden" style={{ height }}>
      {width === null ? <DrawingSkeleton /> : children(width)}
    </div>
  );
}
