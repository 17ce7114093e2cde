/** Two texts with more UTF-16 units than this together are not compared word by word. */
export const COMPARED_UNITS = 200_000;
