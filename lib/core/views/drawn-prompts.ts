/** How many prompts an analysis went over: all that are shown, or as many as its time allows, drawn by a seed. */
export type DrawnPrompts = { prompts: number; of: number };
