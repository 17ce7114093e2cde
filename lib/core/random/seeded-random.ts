/** A generator of uniform numbers in [0, 1). Calling it advances it. */
export type Random = () => number;

/**
 * Returns a generator whose sequence depends on `seed` alone. Seeds are strings, so that a named seed and a
 * prompt's id combine as `${seed}:${promptId}` and no prompt's draws depend on another's.
 *
 * The string is hashed with the MurmurHash3 mixing steps into the 128-bit state of sfc32 (PractRand's small
 * fast counter generator, 32-bit variant); the first twelve outputs are discarded.
 */
export function seededRandom(seed: string): Random {
  let [a, b, c, d] = hashToState(seed);
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

function hashToState(seed: string): [number, number, number, number] {
  const state: [number, number, number, number] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef];
  for (let lane = 0; lane < 4; lane++) {
    let h = (state[lane] ?? 0) ^ seed.length;
    for (let i = 0; i < seed.length; i++) {
      h = Math.imul(h ^ seed.charCodeAt(i), 3432918353);
      h = (h << 13) | (h >>> 19);
    }
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    state[lane] = h ^ (h >>> 16);
  }
  return state;
}
