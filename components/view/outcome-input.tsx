import { PAIR_OUTCOMES, type PairOutcome } from '@/lib/core/rewards/pair-outcome';
import { OUTCOME_LABELS } from './field-labels';

/** Asks for an outcome under the current pairing. */
export function OutcomeInput({ outcome }: { outcome: PairOutcome | null }) {
  return (
    <label className="grid grid-cols-[minmax(0,1fr)_11.5rem] items-center gap-2">
      outcome of this pairing
      <select
        name="outcome"
        defaultValue={outcome ?? ''}
        className="h-7 rounded-md border border-line-strong/60 bg-panel px-1.5"
      >
        <option value="">any</option>
        {PAIR_OUTCOMES.map((one) => (
          <option key={one} value={one}>
            {OUTCOME_LABELS[one].name}
          </option>
        ))}
      </select>
    </label>
  );
}
