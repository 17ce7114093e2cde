/** Returns what a model is asked for new tasks: a few seeds show the kind, some of those already written what to keep away from. */
export function taskPrompt(
  count: number,
  seeds: readonly string[],
  written: readonly string[],
): string {
  const list = (tasks: readonly string[]) => tasks.map((task) => `- ${task}`).join('\n');
  return [
    `Write ${count} different tasks that somebody might give to a writing assistant, one per line and nothing else.`,
    'Each task is one sentence that can be understood by itself and be answered in a page of text. Vary the subject, the form of the text, the reader and the purpose. Say nothing about length, format or words to use.',
    `Tasks of this kind:\n${list(seeds)}`,
    ...(written.length > 0
      ? [`These are there already; write nothing that resembles them:\n${list(written)}`]
      : []),
  ].join('\n\n');
}
