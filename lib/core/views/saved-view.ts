/** A view of a dataset kept under a name: reward, σ, pairing, filter, order and columns. */
export type SavedViewEntry = {
  id: number;
  name: string;
  /** The parameters of its address. */
  query: string;
  /** Why it cannot be shown whole any more, in words. */
  unreadable: string | null;
  /** ISO 8601. The time of the last change also tells whether another one came in between. */
  createdAt: string;
  updatedAt: string;
};
