'use client';

import { Link2 } from 'lucide-react';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { Button } from '@/components/ui/button';
import { copyLink } from './copy-link';

/** Copies a link to what is shown; also by y. */
export function CopyLinkButton() {
  useHotkeys({ y: () => void copyLink() });
  return (
    <Button
      variant="quiet"
      size="small"
      title="Copy a link to this view (y)"
      onClick={() => void copyLink()}
    >
      <Link2 aria-hidden className="size-3.5" />
      Copy link
    </Button>
  );
}
