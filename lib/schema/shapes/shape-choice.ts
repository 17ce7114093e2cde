import * as z from 'zod';
import { SHAPES, type Shape } from '@/lib/core/views/import-view';

const isShape = (value: unknown) => typeof value === 'string' && Object.hasOwn(SHAPES, value);

/** A shape's name, or `auto`. */
export const shapeChoice = z.union([z.literal('auto'), z.custom<Shape>(isShape)], {
  error: `expected auto or one of ${Object.keys(SHAPES).join(', ')}`,
});
