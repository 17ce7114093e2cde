import { formatBytes } from '@/lib/core/format/format-bytes';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import { BEGINNING_UNITS } from '@/lib/core/text/text-beginning';

type Props = {
  /** Length of the whole text in UTF-16 units. */
  units: number;
  /** Matches of the search after the beginning. */
  matches: number;
  loading: boolean;
  problem: string | null;
  onShow: () => void;
};

/** Says that only the beginning of a text is shown, and shows the rest on demand. */
export function RestOfText({ units, matches, loading, problem, onShow }: Props) {
  return (
    <p className="mt-1 text-muted text-xs">
      Very long text: the first {formatCount(BEGINNING_UNITS)} of {formatCount(units)} characters,
      raw. {matches > 0 ? `${countOf(matches, 'more match', 'more matches')} after these. ` : null}
      <button
        type="button"
        onClick={onShow}
        disabled={loading}
        aria-busy={loading}
        className="underline underline-offset-2 hover:text-ink"
      >
        {loading ? 'loading' : 'show'} all {formatBytes(units)}
      </button>
      {problem ? (
        <span role="alert" className="text-danger">
          {' '}
          {problem}
        </span>
      ) : null}
    </p>
  );
}
