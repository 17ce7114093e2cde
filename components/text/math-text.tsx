'use client';

import { useEffect, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';

type Props = { source: string; display: boolean };

/** Mathematics, drawn as soon as the library is there; its source before that, and where it is not TeX. */
export function MathText({ source, display }: Props) {
  const box = useRef<HTMLSpanElement>(null);
  const [drawn, setDrawn] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    void import('katex').then(({ default: katex }) => {
      if (left || !box.current) return;
      try {
        katex.render(source, box.current, {
          displayMode: display,
          output: 'mathml',
          throwOnError: true,
          strict: 'ignore',
          trust: false,
          errorColor: 'currentColor',
          maxExpand: 200,
          maxSize: 20,
        });
        setDrawn(source);
      } catch {
        box.current.replaceChildren();
        setDrawn(null);
      }
    });
    return () => {
      left = true;
    };
  }, [source, display]);
  return (
    <span className={classNames(display && 'my-2 block overflow-x-auto overflow-y-hidden')}>
      <code hidden={drawn === source} className="font-mono text-[0.92em]">
        {source}
      </code>
      <span ref={box} />
    </span>
  );
}
