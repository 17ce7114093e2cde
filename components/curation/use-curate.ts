'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { messageOf, postJson } from '@/components/api/fetch-json';
import { notifyDone, notifyFailed } from '@/components/ui/notify';
import type { CurationOutcome } from '@/lib/core/views/curation-view';
import type { WantedAction } from '@/lib/schema/curation/curation-json';

/** On one prompt, on those of some ids, or on all that the page's filter shows, `expected` of them. */
export type CurateTarget =
  | { ordinal: number }
  | { expected: number; replace: boolean; prompts?: readonly string[] | undefined };

/** Ways to decide something about prompts; the page is read again after each, and each offers to be undone. */
export function useCurate(url: string) {
  const router = useRouter();
  const [posting, setPosting] = useState(false);
  const [reading, startReading] = useTransition();
  const underWay = useRef(false);
  const send = async <T>(body: unknown, done: (answer: T) => void) => {
    if (underWay.current) return;
    underWay.current = true;
    setPosting(true);
    try {
      done(await postJson<T>(url, body));
      startReading(() => router.refresh());
    } catch (error) {
      void notifyFailed(messageOf(error));
    } finally {
      underWay.current = false;
      setPosting(false);
    }
  };
  const step = (which: 'undo' | 'redo') =>
    send<null>({ step: which }, () => {
      void notifyDone(which === 'undo' ? 'Undone' : 'Done again');
    });
  const act = (
    action: WantedAction,
    target: CurateTarget,
    { reason, what }: { reason: string; what: (outcome: CurationOutcome) => string },
  ) =>
    send<CurationOutcome>({ action, reason, ...target }, (outcome) => {
      const undo = { label: 'Undo', onClick: () => void step('undo') };
      void notifyDone(what(outcome), outcome.changed > 0 ? undo : undefined);
    });
  return { act, step, busy: posting || reading };
}
