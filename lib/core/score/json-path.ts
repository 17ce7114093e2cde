/** The way to one value: names of objects and places in lists, negative ones from the end. */
export type JsonPath = readonly (string | number)[];

const NAME = /\.([\p{L}_][\p{L}\p{N}_]*)/uy;
const INDEX = /\[(-?\d{1,9})\]/y;
const QUOTED = /\[(?:"([^"\\]*)"|'([^'\\]*)')\]/y;

/**
 * Returns a path such as `$.data[0]["my score"]`, or a problem in words. Of JSONPath (RFC 9535) it takes what leads to one value:
 * names and places. There are no wildcards, filters or expressions, so nothing of it is ever run.
 */
export function parseJsonPath(text: string): { path: JsonPath } | { problem: string } {
  if (!text.startsWith('$')) return { problem: 'expected a path that begins with $' };
  const path: (string | number)[] = [];
  let at = 1;
  while (at < text.length) {
    const step = stepAt(text, at);
    if (step === null) {
      return {
        problem: `expected .name, ["name"] or [place] at character ${at + 1}, found ${JSON.stringify(text.slice(at, at + 20))}`,
      };
    }
    path.push(step.step);
    at = step.end;
  }
  return { path };
}

function stepAt(text: string, at: number): { step: string | number; end: number } | null {
  for (const pattern of [NAME, INDEX, QUOTED]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const [whole, first, second = ''] = found;
    const end = at + whole.length;
    return { step: pattern === INDEX ? Number(first) : (first ?? second), end };
  }
  return null;
}

/** Returns the value at a path, undefined where there is none. Only own fields of objects are found. */
export function readJsonPath(value: unknown, path: JsonPath): unknown {
  let found = value;
  for (const step of path) {
    if (typeof step === 'number') {
      found = Array.isArray(found) ? found.at(step) : undefined;
    } else {
      found = isRecord(found) && Object.hasOwn(found, step) ? found[step] : undefined;
    }
  }
  return found;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns a path as it is written, such as `$.data[0]["my score"]`. */
export function formatJsonPath(path: JsonPath): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return `$${steps.join('')}`;
}
