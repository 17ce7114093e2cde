/**
 * Returns a table of commas as one of tabs, for a spreadsheet that takes it from the clipboard: quotes around a value go, and
 * a tab or line break within one becomes a space.
 */
export function csvToTsv(csv: string): string {
  return csv.split('\n').map(lineToTsv).join('\n');
}

/** A value in quotes, in which quotes are doubled or escaped by a backslash, or one without. */
const VALUE = /"((?:[^"\\]|\\.|"")*)"|([^,]*)/y;

function lineToTsv(line: string): string {
  const values: string[] = [];
  for (let at = 0; at <= line.length; ) {
    VALUE.lastIndex = at;
    const [whole = '', quoted, plain] = VALUE.exec(line) ?? [];
    values.push(quoted === undefined ? (plain ?? '') : unquote(quoted));
    at += whole.length + 1;
  }
  return values.map((value) => value.replace(/[\t\r\n]+/g, ' ')).join('\t');
}

function unquote(text: string): string {
  return text
    .replace(/""/g, '"')
    .replace(/\\([\\"nrt])/g, (_, mark: string) => ('\\"'.includes(mark) ? mark : ' '));
}
