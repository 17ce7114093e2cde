import { Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';

type Props = {
  name: string;
  onRename: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
};

const ICON = 'size-3.5 text-muted';

/** What is done with a saved recipe now and then. */
export function SavedRecipeMenu({ name, onRename, onDuplicate, onDelete }: Props) {
  return (
    <Menu
      trigger={
        <Button size="icon" variant="quiet" aria-label={`More about ${name}`}>
          <Ellipsis aria-hidden className="size-4" />
        </Button>
      }
    >
      {({ MenuItem }) => (
        <>
          <MenuItem onSelect={onRename}>
            <Pencil aria-hidden className={ICON} />
            Rename…
          </MenuItem>
          <MenuItem onSelect={onDuplicate}>
            <Copy aria-hidden className={ICON} />
            Duplicate
          </MenuItem>
          <MenuItem onSelect={onDelete}>
            <Trash2 aria-hidden className={ICON} />
            Delete
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
