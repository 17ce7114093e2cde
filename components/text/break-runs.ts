/** Letters without a space among them that a browser breaks at no place of its own, so many that they fill lines. */
const LONG_RUN =
  /[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]{200,}/gu;

const PIECE = /.{1,200}/gsu;

/** Shorter than the shortest long run. */
const SURELY_SHORT = 200;

/** A piece of a text; `unbroken` where it has no place at which a line may end. */
export type TextRun = { text: string; unbroken: boolean };

/**
 * Returns the pieces of a text: those of long runs without a break, of at most 200 characters, and what lies between the runs. Joined,
 * they are the text. To lay a run out in one costs a browser the square of its length; in pieces that may break anywhere, its length.
 */
export function breakRuns(text: string): TextRun[] {
  if (text.length < SURELY_SHORT) return [{ text, unbroken: false }];
  const runs: TextRun[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(LONG_RUN)) {
    if (index > from) runs.push({ text: text.slice(from, index), unbroken: false });
    for (const [piece] of run.matchAll(PIECE)) runs.push({ text: piece, unbroken: true });
    from = index + run.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), unbroken: false });
  return runs;
}
