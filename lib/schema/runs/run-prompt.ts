import * as z from 'zod';
import { storedMessages } from '@/lib/schema/dataset/stored-prompt';

/** A prompt of a run, as a line of its file of prompts. */
export const runPrompt = z.object({
  /** The source's own id, or null. */
  promptId: z.string().nullable(),
  messages: storedMessages,
  meta: z.record(z.string(), z.unknown()),
});

/** What `runPrompt` parses to. */
export type RunPrompt = z.infer<typeof runPrompt>;
