import type MarkdownIt from 'markdown-it';

const OPENING =
  /^\\begin\{((?:align|alignat|aligned|cases|eqnarray|equation|flalign|gather|gathered|multline|split|[bBpvV]?matrix)\*?)\}/;

/**
 * Adds to a parser environments of mathematics that stand without dollars, such as `\begin{align}…\end{align}`. What they hold is
 * kept letter by letter; one without an end is text.
 */
export function bareMath(parser: MarkdownIt): void {
  parser.block.ruler.before(
    'fence',
    'bare_math',
    (state, from, to, silent) => {
      const start = at(state.bMarks, from) + at(state.tShift, from);
      if (at(state.sCount, from) - state.blkIndent >= 4) return false;
      const environment = OPENING.exec(state.src.slice(start, start + 40))?.[1];
      if (environment === undefined) return false;
      const closing = `\\end{${environment}}`;
      let last = from;
      while (last < to && !lineAt(last).trimEnd().endsWith(closing)) {
        // A line further out, such as the next item of a list, ends what holds the mathematics.
        if (last > from && lineAt(last).trim() !== '' && at(state.sCount, last) < state.blkIndent) {
          return false;
        }
        last++;
      }
      if (last >= to) return false;
      if (silent) return true;
      state.line = last + 1;
      const token = state.push('math_block', 'math', 0);
      token.content = state.getLines(from, last + 1, state.blkIndent, false).trim();
      token.block = true;
      token.map = [from, state.line];
      return true;

      function lineAt(line: number): string {
        return state.src.slice(at(state.bMarks, line), at(state.eMarks, line));
      }
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
  parser.inline.ruler.before('escape', 'bare_math', (state, silent) => {
    if (state.src[state.pos] !== '\\') return false;
    const environment = OPENING.exec(state.src.slice(state.pos, state.pos + 40))?.[1];
    if (environment === undefined) return false;
    const closing = `\\end{${environment}}`;
    const end = state.src.indexOf(closing, state.pos);
    if (end === -1 || end >= state.posMax) return false;
    const after = end + closing.length;
    if (!silent) state.push('math_block', 'math', 0).content = state.src.slice(state.pos, after);
    state.pos = after;
    return true;
  });
}

function at(places: readonly number[], line: number): number {
  return places[line] ?? 0;
}
