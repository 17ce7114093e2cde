/** A saved recipe as pages and the API show it. */
export type SavedRecipeView = {
  id: number;
  name: string;
  /** What it does, on one line. */
  summary: string;
  /** Of the data it was saved for; null: a template for any data. */
  fingerprint: string | null;
  /** ISO 8601. */
  createdAt: string;
  updatedAt: string;
  /** The recipe as its file has it. */
  recipe: object;
};
