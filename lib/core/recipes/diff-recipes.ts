/** One value that differs: its path such as `strategies.0.m`, and both sides as JSON texts, null where there is none. */
export type RecipeDifference = { path: string; before: string | null; after: string | null };

/** Returns what differs between two JSON values, in the order of the first one's keys. */
export function diffRecipes(before: unknown, after: unknown, path = ''): RecipeDifference[] {
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after)) {
    const sides = { before: jsonOf(before), after: jsonOf(after) };
    return sides.before === sides.after ? [] : [{ path, ...sides }];
  }
  const left = new Map(Object.entries(before));
  const right = new Map(Object.entries(after));
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  return keys.flatMap((key) =>
    diffRecipes(left.get(key), right.get(key), path === '' ? key : `${path}.${key}`),
  );
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function jsonOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
