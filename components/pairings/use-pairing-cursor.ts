'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useViewQuery } from '@/components/view/use-view-query';
import { type Pairing, pairingSlug, parsePairing } from '@/lib/core/rewards/pairing';

type Props = {
  /** The pairing the page was made for. */
  fromServer: Pairing;
  /** The pairing of an address that names none. */
  home: Pairing;
  /** Whether the prompts shown change with the pairing. */
  filterDependsOnPairing: boolean;
};

/**
 * The pairing under the cursor. It follows at once; the address follows it: replaced while one moves, a step of the
 * history when one takes a cell. Where the filter itself depends on the pairing the server makes the page anew.
 */
export function usePairingCursor({ fromServer, home, filterDependsOnPairing }: Props) {
  const { query, note, navigate, pending } = useViewQuery();
  const [current, setCurrent] = useState(fromServer);
  const [seen, setSeen] = useState(pairingSlug(fromServer));
  if (seen !== pairingSlug(fromServer)) {
    setSeen(pairingSlug(fromServer));
    setCurrent(fromServer);
  }
  const onHistory = useEffectEvent(() => {
    const slug = new URLSearchParams(window.location.search).get('pairing');
    setCurrent((slug === null ? null : parsePairing(slug)) ?? home);
  });
  useEffect(() => {
    const listener = () => onHistory();
    window.addEventListener('popstate', listener);
    return () => window.removeEventListener('popstate', listener);
  }, []);
  const go = (pairing: Pairing, mode: 'push' | 'replace') => {
    const slug = pairingSlug(pairing);
    if (mode === 'replace' && slug === pairingSlug(current)) return;
    setCurrent(pairing);
    if (filterDependsOnPairing) navigate({ pairing: slug }, mode);
    else note({ pairing: slug }, mode);
  };
  return {
    current,
    query,
    pending,
    move: (pairing: Pairing) => go(pairing, 'replace'),
    take: (pairing: Pairing) => go(pairing, 'push'),
  };
}
