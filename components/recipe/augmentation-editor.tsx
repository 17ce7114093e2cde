import { Select } from '@/components/ui/select';
import { DEFAULT_AUGMENTATION_TEXT } from '@/lib/core/augment/augmentation';
import type { AugmentationPlan } from '@/lib/core/recipes/recipe';
import { NumberField } from './number-field';
import { SeedField } from './seed-field';

type Props = {
  plan: AugmentationPlan | null;
  /** Of the active reward, as a scale to begin with. */
  lowest: number;
  highest: number;
  onChange: (plan: AugmentationPlan | null) => void;
};

/** Each pair becomes two, conditioned on the reward of its goal. */
export function AugmentationEditor({ plan, lowest, highest, onChange }: Props) {
  const low = Math.floor(lowest);
  const usual: AugmentationPlan = {
    template: 'system',
    text: DEFAULT_AUGMENTATION_TEXT,
    scale: { low, high: Math.max(low + 1, Math.ceil(highest)) },
    attributes: null,
    keepOriginals: false,
    half: null,
  };
  return (
    <div className="grid gap-2 text-xs">
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={plan !== null}
          onChange={({ target }) => onChange(target.checked ? usual : null)}
        />
        make each pair two, with the reward aimed at in the prompt
      </label>
      {plan ? <PlanEditor plan={plan} onChange={onChange} /> : null}
    </div>
  );
}

function PlanEditor({
  plan,
  onChange,
}: {
  plan: AugmentationPlan;
  onChange: (plan: AugmentationPlan) => void;
}) {
  const { scale } = plan;
  const setScale = (next: typeof scale) => {
    if (next.low < next.high) onChange({ ...plan, scale: next });
  };
  return (
    <>
      <Select
        label="goal in the"
        showLabel
        value={plan.template}
        options={[
          { value: 'system', label: 'system message' },
          { value: 'user', label: 'first user turn' },
        ]}
        onChange={(value) => onChange({ ...plan, template: value === 'user' ? 'user' : 'system' })}
      />
      <NumberField
        label="lowest reward of the scale"
        wide
        required
        value={scale.low}
        onChange={(low) => setScale({ ...scale, low: low ?? scale.low })}
      />
      <NumberField
        label="highest reward of the scale"
        wide
        required
        value={scale.high}
        onChange={(high) => setScale({ ...scale, high: high ?? scale.high })}
      />
      <label className="grid gap-1">
        <span className="text-muted">
          text, with {'{low}'}, {'{high}'} and {'{goals}'}
        </span>
        <textarea
          rows={4}
          value={plan.text}
          onChange={({ target }) => onChange({ ...plan, text: target.value })}
          className="rounded-md border border-line-strong/60 bg-panel p-1.5"
        />
      </label>
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={plan.keepOriginals}
          onChange={({ target }) => onChange({ ...plan, keepOriginals: target.checked })}
        />
        keep the pair as it was, too
      </label>
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={plan.half !== null}
          onChange={({ target }) =>
            onChange({ ...plan, half: target.checked ? { seed: '1' } : null })
          }
        />
        augment half of the prompts, leave the others out
      </label>
      {plan.half ? (
        <SeedField
          label="seed of the half"
          value={plan.half.seed}
          onChange={(seed) => onChange({ ...plan, half: { seed } })}
        />
      ) : null}
    </>
  );
}
