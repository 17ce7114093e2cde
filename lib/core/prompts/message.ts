/** One turn of a chat. `role` is the source's own word: system, user, assistant, tool, developer, … */
export type Message = { role: string; content: string };
