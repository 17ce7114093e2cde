import { SHAPES, type Shape } from '@/lib/core/views/import-view';
import { describeRecord } from './describe-value';
import { shapeKeys } from './recognise-shape';

/** Returns the sentence for a record that has none of the shapes: what it has, and what each shape needs. */
export function unknownShapeMessage(record: unknown): string {
  const shapes: Shape[] = [
    ...(['nested', 'long', 'paired', 'simpo', 'dpo_pair'] as const),
    ...(['ultrafeedback', 'distilabel', 'open_instruct', 'prompts', 'trees'] as const),
  ];
  const expected = shapes.map((shape) => `${SHAPES[shape]} ${shapeKeys(shape)}`).join('; ');
  return `the shape is not known: ${describeRecord(record)}; expected one of: ${expected}`;
}
