import * as z from 'zod';

/** A row of IFEval's input file; null among the parameters stands for none. */
export const ifevalInput = z
  .object({
    key: z.union([z.number(), z.string()]),
    prompt: z.string(),
    instruction_id_list: z.array(z.string()).min(1),
    kwargs: z.array(z.record(z.string(), z.unknown()).nullable()),
  })
  .refine(({ instruction_id_list: ids, kwargs }) => ids.length === kwargs.length, {
    message: 'expected as many kwargs as instruction_id_list has ids',
    path: ['kwargs'],
  });

/** A row of IFEval's file of responses. */
export const ifevalResponse = z.object({ prompt: z.string(), response: z.string() });
