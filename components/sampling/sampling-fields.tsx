import { NumberField } from '@/components/recipe/number-field';
import { Panel } from '@/components/ui/panel';
import { LimitGrid } from './limit-grid';
import type { LimitForm, SamplingForm } from './sampling-choices';

type Props = { form: SamplingForm; onChange: (change: Partial<SamplingForm>) => void };

const LEFT = 'its own';
const GRID = 'grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-3';

/** What is sampled of each prompt. */
export function SamplingFields({ form, onChange }: Props) {
  return (
    <Panel title="Sampling">
      <div className={GRID}>
        <NumberField
          label="samples per prompt (n)"
          value={form.n}
          {...{ whole: true, required: true, wide: true, min: form.search ? 0 : 1 }}
          onChange={(n) => onChange({ n: n ?? 1 })}
        />
        <NumberField
          label="temperature"
          value={form.temperature}
          {...{ placeholder: LEFT, wide: true, min: 0 }}
          onChange={(temperature) => onChange({ temperature })}
        />
        <NumberField
          label="top_p"
          value={form.topP}
          {...{ placeholder: LEFT, wide: true, min: 0 }}
          onChange={(topP) => onChange({ topP })}
        />
        <NumberField
          label="tokens per response, at most"
          value={form.maxTokens}
          {...{ placeholder: LEFT, whole: true, wide: true, min: 1 }}
          onChange={(maxTokens) => onChange({ maxTokens })}
        />
        <NumberField
          label="seed"
          value={form.seed}
          {...{ placeholder: 'drawn', whole: true, wide: true, min: 0 }}
          onChange={(seed) => onChange({ seed })}
        />
        <label className="flex min-h-7 items-center justify-between gap-1.5 text-xs">
          <span className="text-muted">ask for log-probabilities</span>
          <input
            type="checkbox"
            checked={form.logprobs}
            onChange={({ target }) => onChange({ logprobs: target.checked })}
          />
        </label>
        <label className="grid gap-1 text-xs">
          <span className="text-muted">stop before any of these, one to a line</span>
          <textarea
            rows={2}
            value={form.stop}
            spellCheck={false}
            onChange={({ target }) => onChange({ stop: target.value })}
            className="rounded-md border border-line-strong/60 bg-panel px-2 py-1 font-mono text-xs"
          />
        </label>
      </div>
    </Panel>
  );
}

type LimitProps = { form: LimitForm; onChange: (change: Partial<LimitForm>) => void };

/** How fast, and how much at most each time it is started. */
export function LimitFields({ form, onChange }: LimitProps) {
  return (
    <Panel title="Pace and budget">
      <LimitGrid form={form} onChange={onChange}>
        <NumberField
          label="longest silence, in seconds"
          value={form.timeoutSeconds}
          {...{ required: true, wide: true, min: 1 }}
          onChange={(seconds) => onChange({ timeoutSeconds: seconds ?? 120 })}
        />
      </LimitGrid>
    </Panel>
  );
}
