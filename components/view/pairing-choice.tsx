'use client';

import { useRouter } from 'next/navigation';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { Select } from '@/components/ui/select';
import {
  PAIRINGS,
  type Pairing,
  pairingIndex,
  pairingLabel,
  pairingSlug,
} from '@/lib/core/rewards/pairing';
import { datasetPath, editQuery, withQuery } from './edit-query';
import { useViewQuery } from './use-view-query';

type Props = { dataset: string; pairing: Pairing };

const OPTIONS = PAIRINGS.map((pairing) => ({
  value: pairingSlug(pairing),
  label: pairingLabel(pairing),
}));

/** The current pairing on pages without the matrix, with the keys that change and export it. */
export function PairingChoice({ dataset, pairing }: Props) {
  const { query, navigate } = useViewQuery();
  const router = useRouter();
  const step = (by: 1 | -1) => {
    const next = PAIRINGS[pairingIndex(pairing) + by];
    if (next) navigate({ pairing: pairingSlug(next) }, 'replace');
  };
  useHotkeys({
    '[': () => step(-1),
    ']': () => step(1),
    e: () => {
      const path = datasetPath(dataset, 'pairings');
      const changed = editQuery(query, { pairing: pairingSlug(pairing) });
      router.push(`${withQuery(path, changed)}#export`);
    },
  });
  return (
    <Select
      label="pairing"
      showLabel
      value={pairingSlug(pairing)}
      options={OPTIONS}
      onChange={(slug) => navigate({ pairing: slug })}
    />
  );
}
