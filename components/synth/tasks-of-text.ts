import { isRecord } from '@/lib/core/guards/is-record';

/** Returns the tasks of a file: a line each, which may be a JSON text or an object with `task` or `prompt`; blank lines are none. */
export function tasksOfText(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const task = taskOf(line.trim());
    return task === '' ? [] : [task];
  });
}

function taskOf(line: string): string {
  if (!line.startsWith('{') && !line.startsWith('"')) return line;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'string') return value.trim();
    const task = isRecord(value) ? (value.task ?? value.prompt) : null;
    return typeof task === 'string' ? task.trim() : line;
  } catch {
    return line;
  }
}
