import type { Recipe } from '@/lib/core/recipes/recipe';
import { NumberField } from './number-field';
import { ResponsesEditor } from './responses-editor';
import { SeedField } from './seed-field';

type Props = { recipe: Recipe; onChange: (part: Partial<Recipe>) => void };

/** How many responses per prompt take part, which prompts are kept for testing, and the seed of draws by weight. */
export function SamplingEditor({ recipe, onChange }: Props) {
  const { subsample, split, seed } = recipe;
  return (
    <div className="grid gap-2">
      <ResponsesEditor
        choice={recipe.responses}
        onChange={(responses) => onChange({ responses })}
      />
      <div className="grid gap-2">
        <NumberField
          label="responses per prompt"
          placeholder="all"
          wide
          value={subsample?.n ?? null}
          min={2}
          whole
          onChange={(n) =>
            onChange({ subsample: n === null ? null : { n, seed: subsample?.seed ?? '1' } })
          }
        />
        {subsample ? (
          <SeedField
            label="seed of the subsample"
            value={subsample.seed}
            onChange={(next) => onChange({ subsample: { ...subsample, seed: next } })}
          />
        ) : null}
      </div>
      <div className="grid gap-2">
        <NumberField
          label="test split, share of prompts"
          placeholder="none"
          wide
          value={split?.test ?? null}
          min={0.0001}
          onChange={(test) =>
            onChange({
              split:
                test === null ? null : { test: Math.min(0.99, test), seed: split?.seed ?? '1' },
            })
          }
        />
        {split ? (
          <SeedField
            label="seed of the split"
            value={split.seed}
            onChange={(next) => onChange({ split: { ...split, seed: next } })}
          />
        ) : null}
      </div>
      <SeedField
        label="seed of weights and bands"
        value={seed}
        onChange={(next) => onChange({ seed: next })}
      />
    </div>
  );
}
