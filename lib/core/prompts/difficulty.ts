/**
 * Returns how difficult a prompt is by its metadata: the number of constraints that it sets (arXiv 2412.15282, section 3), as `k`,
 * or as many as `instruction_id_list` has. Null where the metadata say neither. A whole number from 0 on.
 */
export function difficultyOf(meta: Readonly<Record<string, unknown>>): number | null {
  const { k, instruction_id_list: list } = meta;
  if (typeof k === 'number' && Number.isSafeInteger(k) && k >= 0) return k;
  return Array.isArray(list) ? list.length : null;
}
