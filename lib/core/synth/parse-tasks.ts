const SHORTEST = 8;
const LONGEST = 2_000;
const MARK = /^\s*(?:[-*•–]|\(?\d{1,4}[.):])\s+/;
const QUOTED = /^(["“'*`]+)([^"”]*?)(["”'*`]+)$/;

/**
 * Returns the tasks in a model's answer, in its order: the items of a JSON list (texts, or objects with `task` or `prompt`), else its
 * numbered or bulleted lines, else all its lines but those that end in a colon. What is shorter than 8 or longer than 2,000 characters is left
 * out, and so is the last line of an answer that `isCut`.
 */
export function parseTasks(answer: string, isCut: boolean): string[] {
  const text = answer.replace(/^\s*```\w*\s*$/gm, '').trim();
  const listed = listedTasks(text) ?? lineTasks(text, isCut);
  return listed
    .map((task) => task.trim())
    .filter(({ length }) => length >= SHORTEST && length <= LONGEST);
}

function listedTasks(text: string): string[] | null {
  const end = text.lastIndexOf(']');
  if (!text.startsWith('[') || end < 0) return null;
  try {
    const list: unknown = JSON.parse(text.slice(0, end + 1));
    return Array.isArray(list) ? list.flatMap(taskOf) : null;
  } catch {
    return null;
  }
}

function taskOf(item: unknown): string[] {
  if (typeof item === 'string') return [item];
  if (typeof item !== 'object' || item === null) return [];
  const found = 'task' in item ? item.task : 'prompt' in item ? item.prompt : null;
  return typeof found === 'string' ? [found] : [];
}

function lineTasks(text: string, isCut: boolean): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (isCut) lines.pop();
  const marked = lines.filter((line) => MARK.test(line));
  const chosen = marked.length > 0 ? marked : lines.filter((line) => !line.trimEnd().endsWith(':'));
  return chosen.map((line) => unquoted(line.replace(MARK, '').trim().replace(/,$/, '')));
}

function unquoted(line: string): string {
  return QUOTED.exec(line)?.[2] ?? line;
}
