'use client';

import { ArrowLeftRight } from 'lucide-react';
import { useMemo } from 'react';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ResponsePairView } from '@/lib/core/views/response-pair-view';
import { ComparedResponse } from './compared-response';
import { diffWords } from './diff-words';
import { pairFacts, prefixUnits, rewardFormat } from './prepare-response-pair';
import { stepOrder } from './step-order';

type Props = {
  view: ResponsePairView;
  /** The responses asked for, which may still be on their way: steps go on from them. */
  asked: { a: number; b: number };
  inside: 'page' | 'dialog';
  onSides: (a: number, b: number) => void;
};

/** Two responses of a prompt; the one response of a prompt that has no other. */
export function ResponsePair(props: Props) {
  const { view } = props;
  if (view.order.length > 1) return <TwoResponses {...props} />;
  return (
    <div className="grid min-w-0 gap-2">
      <Notice>The prompt has this one response: there is nothing to compare it with.</Notice>
      <ComparedResponse
        name="the only one"
        side={view.a}
        view={view}
        parts={[{ text: view.a.text, look: 'plain' }]}
        reward={rewardFormat(view)}
      />
    </div>
  );
}

/** Two responses beside each other, with the words that differ. */
function TwoResponses({ view, asked, inside, onSides }: Props) {
  const { a, b, order } = view;
  const diff = useMemo(() => {
    const whole = a.text.length === a.units && b.text.length === b.units;
    return diffWords(a.text, b.text, prefixUnits(a.text, b.text), whole);
  }, [a, b]);
  const stepA = (by: 1 | -1) => stepOrder(order, asked.a, by);
  const stepB = (by: 1 | -1) => stepOrder(order, asked.b, by);
  const goA = (to: number | null) => to !== null && onSides(to, asked.b);
  const goB = (to: number | null) => to !== null && onSides(asked.a, to);
  const trade = () => onSides(asked.b, asked.a);
  useHotkeys(
    {
      w: trade,
      ',': () => goA(stepA(-1)),
      '.': () => goA(stepA(1)),
      '<': () => goB(stepB(-1)),
      '>': () => goB(stepB(1)),
    },
    inside,
  );
  const reward = rewardFormat(view);
  return (
    <div className="grid min-w-0 gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs">
        {pairFacts(view).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <Button size="small" onClick={trade} title="Trade the sides (w)" className="ml-auto">
          <ArrowLeftRight aria-hidden className="size-3.5" />
          Trade sides
        </Button>
      </div>
      {diff.given === 'beginning' ? (
        <Notice tone="warn">
          These texts are too long or too different to be compared word by word; only what both
          begin with is dimmed.
        </Notice>
      ) : null}
      <div className="grid min-w-0 gap-2 md:grid-cols-2">
        <ComparedResponse
          name="left"
          side={a}
          view={view}
          parts={diff.a}
          reward={reward}
          steps={{ keys: [',', '.'], higher: stepA(-1), lower: stepA(1), onGo: goA }}
        />
        <ComparedResponse
          name="right"
          side={b}
          view={view}
          parts={diff.b}
          reward={reward}
          steps={{ keys: ['<', '>'], higher: stepB(-1), lower: stepB(1), onGo: goB }}
        />
      </div>
    </div>
  );
}
