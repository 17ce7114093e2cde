import type { Message } from '@/lib/core/prompts/message';

/** A JSON value kept as it came. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One response as a shape recogniser hands it on. */
export type SourceResponse = {
  text: string;
  /** Named rewards. A value that is not a finite number arrives as null: the response is unscored under that name. */
  rewards: Record<string, number | null>;
  /** What else is known of the response: `model`, `seed`, `finish_reason`, token counts, … */
  attributes: Record<string, Json>;
};

/** One record of a source, in one form whatever its shape: a prompt with some or all of its responses. */
export type SourceRow = {
  /** The source's own id, or null. */
  promptId: string | null;
  messages: Message[];
  /** True where the prompt is a chat template that could not be turned back into messages. */
  templated: boolean;
  meta: Record<string, Json>;
  responses: SourceResponse[];
};
