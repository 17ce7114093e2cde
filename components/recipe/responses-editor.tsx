import type { Recipe, ResponseChoice } from '@/lib/core/recipes/recipe';
import { TextField } from './text-field';

type Props = {
  choice: Recipe['responses'];
  onChange: (choice: ResponseChoice | null) => void;
};

/** Which responses take part, by one of their attributes. */
export function ResponsesEditor({ choice, onChange }: Props) {
  return (
    <div className="grid gap-2">
      <TextField
        label="only responses by"
        placeholder="any, or model, source …"
        value={choice?.attribute ?? ''}
        onChange={(attribute) =>
          onChange(attribute === '' ? null : { attribute, values: choice?.values ?? [''] })
        }
      />
      {choice ? (
        <TextField
          label={`${choice.attribute} is one of`}
          placeholder="values, with | between them"
          value={choice.values.join(' | ')}
          onChange={(text) =>
            onChange({ ...choice, values: text.split('|').map((value) => value.trim()) })
          }
        />
      ) : null}
    </div>
  );
}
