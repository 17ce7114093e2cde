type SavedEntry = {
  id: number;
  name: string;
  /** ISO 8601. The time of the last change also tells whether another one came in between. */
  createdAt: string;
  updatedAt: string;
};

/** A saved recipe as pages and the API show it. */
export type SavedRecipeView = SavedEntry & {
  unreadable: null;
  /** What it does, on one line. */
  summary: string;
  /** Of the data it was saved for; null: a template for any data. */
  fingerprint: string | null;
  /** The reward that it names; null: the active one of any data. */
  reward: string | null;
  /** The recipe as its file has it. */
  recipe: object;
};

/** A saved recipe that cannot be read any more, with the reason in words. */
export type UnreadableRecipeView = SavedEntry & { unreadable: string };

/** Returns the recipes that can be read. */
export function readableRecipes(
  saved: readonly (SavedRecipeView | UnreadableRecipeView)[],
): SavedRecipeView[] {
  return saved.filter((one) => one.unreadable === null);
}
