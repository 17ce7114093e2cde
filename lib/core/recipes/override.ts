/** A response as a person chose it: its index when they did, and the first 16 hex digits of its text's SHA-256. */
export type ResponseRef = { index: number; text: string };

/**
 * What a person decided about the pair that a recipe makes of a prompt. It is kept apart from the pair and applied
 * each time: `exclude` gives no pair, `swap` turns its sides around, `set` puts two responses in its place.
 */
export type Override = { promptId: string; at: string; reason: string } & (
  | { action: 'exclude' }
  | { action: 'swap' }
  | { action: 'set'; chosen: ResponseRef; rejected: ResponseRef }
);
