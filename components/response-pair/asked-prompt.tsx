import { type ReactNode, useState } from 'react';
import { MessageTurns } from '@/components/prompt/message-turns';
import { textPath } from '@/components/text/text-path';
import type { ResponsePairView } from '@/lib/core/views/response-pair-view';
import { AskedText } from './asked-text';
import { AskedTurn } from './asked-turn';
import { wholePrompt } from './prepare-response-pair';

const LINES = 3;

type Props = {
  view: ResponsePairView;
  /** Stands beside the way to the whole prompt. */
  children?: ReactNode;
};

/** What a prompt asked last, in a few lines, and all its turns on demand. */
export function AskedPrompt({ view, children }: Props) {
  const { messages, turns, marks, header, ordinal } = view;
  const [open, setOpen] = useState(false);
  const whole = wholePrompt(view, LINES);
  return (
    <>
      {open ? (
        <MessageTurns
          messages={messages}
          draw={(content, place) => (
            <AskedTurn
              text={content}
              units={turns[place]?.units ?? content.length}
              length={turns[place]?.length ?? content.length}
              url={textPath(header.dataset.name, ordinal, `message-${place}`)}
              marks={marks.messages}
            />
          )}
        />
      ) : (
        <AskedText messages={messages} marks={marks.messages} />
      )}
      <div className="flex flex-wrap items-center gap-x-4 text-xs [&_a]:underline [&_a]:underline-offset-2">
        {whole === null ? null : (
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="text-muted underline underline-offset-2 hover:text-ink"
          >
            {open ? 'show less of the prompt' : `show the whole prompt: ${whole}`}
          </button>
        )}
        {children}
      </div>
    </>
  );
}
