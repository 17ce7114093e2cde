const held: string[] = [];

/** Keeps a key that was pressed while the page it is meant for is still on its way. */
export function holdKey(key: string): void {
  held.push(key);
}

/** Takes the key that has been held longest. */
export function takeHeldKey(): string | undefined {
  return held.shift();
}

/** Forgets every held key. */
export function dropHeldKeys(): void {
  held.length = 0;
}
