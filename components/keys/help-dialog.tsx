import { Dialog } from '@/components/ui/dialog';
import { KeyTable } from './key-table';

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

export function HelpDialog({ open, onOpenChange }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts">
      <KeyTable />
    </Dialog>
  );
}
