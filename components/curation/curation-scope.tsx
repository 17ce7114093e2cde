'use client';

import { createContext, type ReactNode, use, useState } from 'react';
import { notifyDone } from '@/components/ui/notify';
import type { WantedAction } from '@/lib/schema/curation/curation-json';
import { useCurate } from './use-curate';

export type Side = 'chosen' | 'rejected';

type Scope = {
  busy: boolean;
  reason: string;
  setReason: (reason: string) => void;
  act: (action: WantedAction, what: string) => void;
  step: (which: 'undo' | 'redo') => void;
  /** The side that was set first where the prompt has no pair yet. */
  half: { side: Side; index: number } | null;
  setSide: (side: Side, index: number) => void;
};

const Context = createContext<Scope | null>(null);

/** What can be decided about the prompt of a page. */
export function useCurationScope(): Scope {
  const scope = use(Context);
  if (!scope) throw new Error('there is no curation scope around this component');
  return scope;
}

/** The indexes of a pair's responses. */
type Sides = Record<Side, number>;

type Props = { url: string; ordinal: number; sides: Sides | null; children: ReactNode };

/** Lets everything inside decide about one prompt. */
export function CurationScope({ url, ordinal, sides: pair, children }: Props) {
  const { act: post, step, busy } = useCurate(url);
  const [reason, setReason] = useState('');
  const [half, setHalf] = useState<Scope['half']>(null);
  const act = (action: WantedAction, what: string) => {
    setHalf(null);
    void post(action, { ordinal }, { reason, what: () => `Prompt #${ordinal}: ${what}` }).then(() =>
      setReason(''),
    );
  };
  const setSide = (side: Side, index: number) => {
    const sides = sidesAfter(pair, half, side, index);
    if (sides) return act({ kind: 'set', ...sides }, `${side} set to response #${index}`);
    setHalf({ side, index });
    void notifyDone(
      `Response #${index} is to be ${side}; now set the ${side === 'chosen' ? 'rejected' : 'chosen'} one`,
    );
  };
  return (
    <Context
      value={{ busy, reason, setReason, act, step: (which) => void step(which), half, setSide }}
    >
      {children}
    </Context>
  );
}

/** The pair with one side set; the response of the other side, set here, trades places. Null while only one side is known. */
function sidesAfter(
  pair: Sides | null,
  half: Scope['half'],
  side: Side,
  index: number,
): Sides | null {
  const other: Side = side === 'chosen' ? 'rejected' : 'chosen';
  const known = pair
    ? pair[other] === index
      ? pair[side]
      : pair[other]
    : half?.side === other && half.index !== index
      ? half.index
      : null;
  if (known === null) return null;
  return side === 'chosen'
    ? { chosen: index, rejected: known }
    : { chosen: known, rejected: index };
}
