import { formatCount } from '@/lib/core/format/format-count';

/** The page of 100 rows in sight, how much of it is selected, and a way to select or clear it. Positions are from 0 on. */
export type PageChoice = {
  first: number;
  last: number;
  selected: 'none' | 'some' | 'all';
  onToggle: () => void;
};

/** Selects the page that is in sight. */
export function PageCheckbox({ first, last, selected, onToggle }: PageChoice) {
  const words = `Select this page, rows ${formatCount(first + 1)} to ${formatCount(last + 1)}`;
  return (
    <label title={words} className="grid h-8 cursor-pointer place-items-center">
      <input
        type="checkbox"
        aria-label={words}
        checked={selected === 'all'}
        ref={(box) => {
          if (box) box.indeterminate = selected === 'some';
        }}
        onChange={onToggle}
      />
    </label>
  );
}
