'use client';

import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { fetchJson, messageOf, postJson } from '@/components/api/fetch-json';
import { Button } from '@/components/ui/button';
import { notifyDone, notifyFailed } from '@/components/ui/notify';

/** Deletes a dataset at once, and offers to bring it back. */
export function DeleteDataset({ name }: { name: string }) {
  const router = useRouter();
  const [deleting, setDeleting] = useState(false);
  const restore = async (undo: string) => {
    try {
      const back = await postJson<{ name: string }>('/api/datasets/restore', { undo });
      void notifyDone(`${back.name} is back`);
      router.refresh();
    } catch (error) {
      void notifyFailed(messageOf(error));
    }
  };
  const remove = async () => {
    setDeleting(true);
    try {
      const url = `/api/datasets/${encodeURIComponent(name)}`;
      const { undo } = await fetchJson<{ undo: string }>(url, { method: 'DELETE' });
      void notifyDone(`${name} deleted`, { label: 'Undo', onClick: () => void restore(undo) });
      router.refresh();
    } catch (error) {
      void notifyFailed(messageOf(error));
      setDeleting(false);
    }
  };
  return (
    <Button
      variant="quiet"
      size="icon"
      aria-label={`Delete ${name}`}
      title="Delete; it can be undone"
      disabled={deleting}
      onClick={() => void remove()}
    >
      <Trash2 aria-hidden className="size-4" />
    </Button>
  );
}
