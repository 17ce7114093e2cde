import { defineInstruction } from '@/lib/core/verify/instruction';
import { SPACE } from '@/lib/core/verify/text/python-text';
import { verdict } from '@/lib/core/verify/verdict';

const PPS = new RegExp(`p\\.[${SPACE}]?p\\.[${SPACE}]?s[^\\n]*`, 'u');
const PS = new RegExp(`p\\.[${SPACE}]?s\\.[^\\n]*`, 'u');

/** The text has a postscript: its marker stands somewhere, case ignored. */
export const contentPostscript = defineInstruction({
  id: 'detectable_content:postscript',
  parameters: { postscript_marker: 'text' },
  describe: ({ postscript_marker }) =>
    `At the end of your response, add a postscript that starts with ${postscript_marker}.`,
  check(response, { postscript_marker: marker }, tools) {
    const lower = response.toLowerCase();
    const at = { 'P.P.S': PPS, 'P.S.': PS }[marker]?.exec(lower);
    if (at)
      return verdict(true, 'the postscript is there', [
        { from: at.index, to: at.index + at[0].length },
      ]);
    if (marker === 'P.P.S' || marker === 'P.S.') return verdict(false, `${marker} is missing`);
    const found = tools.compile(marker.toLowerCase());
    if (found.problem !== undefined) return verdict(false, found.problem);
    const spans = found.find(lower);
    return verdict(
      spans.length > 0,
      `${marker} is ${spans.length > 0 ? 'there' : 'missing'}`,
      spans,
    );
  },
});
