import type { Message } from '@/lib/core/prompts/message';

const SPEAKER = /(?:^|\n\n)(Human|Assistant):/g;

/**
 * Returns the turns of a transcript as HH-RLHF writes them, `\n\nHuman: … \n\nAssistant: …`, or null for a text that
 * does not begin with a human turn or in which no assistant speaks. The space after the colon is dropped, the rest of a
 * turn is kept exactly; the last turn may be empty. Linear in `text`.
 */
export function parseTranscript(text: string): Message[] | null {
  const speakers = [...text.matchAll(SPEAKER)];
  const [first] = speakers;
  if (first?.index !== 0 || first[1] !== 'Human') return null;
  if (!speakers.some(([, speaker]) => speaker === 'Assistant')) return null;
  return speakers.map((speaker, i) => {
    const turn = text.slice(speaker.index + speaker[0].length, speakers[i + 1]?.index);
    return {
      role: speaker[1] === 'Human' ? 'user' : 'assistant',
      content: turn.startsWith(' ') ? turn.slice(1) : turn,
    };
  });
}
