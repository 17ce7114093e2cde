import * as z from 'zod';

/** The `answer` column of a run that has tasks written: the new ones of an answer, and the tokens it cost as far as they are known. */
export const storedTasks = z.object({
  tasks: z.array(z.string()),
  promptTokens: z.int().nonnegative(),
  completionTokens: z.int().nonnegative(),
});
