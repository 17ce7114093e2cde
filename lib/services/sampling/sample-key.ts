/** Returns the key of a request in a sampling's journal: the prompt and the index of its first sample, padded so that keys are in their order. */
export function sampleKey(item: number, first: number): string {
  return `${padded(item, 9)}:${padded(first, 5)}`;
}

/** Returns the key of a request for the tree of a prompt: its running number there, and the index of its first sample. */
export function treeKey(item: number, number: number, first: number): string {
  return `${padded(item, 9)}:t:${padded(number, 7)}:${padded(first, 5)}`;
}

/** Returns the key of a request to evaluate a response in the tree of a prompt, by its running number there. */
export function evaluationKey(item: number, number: number): string {
  return `${padded(item, 9)}:e:${padded(number, 7)}`;
}

/** Returns the prompt that a key belongs to. */
export function itemOfKey(key: string): number {
  return Number(key.slice(0, key.indexOf(':')));
}

/** Returns whether a key is of a prompt's tree, an evaluation too. */
export function isOfTree(key: string): boolean {
  return /^\d+:[te]:/.test(key);
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
