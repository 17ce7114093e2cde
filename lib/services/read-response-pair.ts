import { AppError } from '@/lib/core/errors/app-error';
import { countOf } from '@/lib/core/format/format-count';
import type { Message } from '@/lib/core/prompts/message';
import { sortByReward } from '@/lib/core/rewards/sort-by-reward';
import { COMPARED_UNITS } from '@/lib/core/text/compared-units';
import { countCharacters } from '@/lib/core/text/count-characters';
import { BEGINNING_UNITS, textBeginning } from '@/lib/core/text/text-beginning';
import type { PromptView } from '@/lib/core/views/prompt-view';
import type { ComparedSide, ResponsePairView } from '@/lib/core/views/response-pair-view';
import type { ComparedIndexes } from '@/lib/schema/views/compared-responses';
import type { TextAmount } from '@/lib/schema/views/text-amount';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { readPrompt } from './read-prompt';
import type { ServiceContext } from './service-context';
import { sharedBeginning } from './views/shared-beginning';

const MESSAGE_UNITS = 2000;

/** How many of the texts is wanted, and whether a side that the prompt does not have is left out and listed as ignored. */
type ResponsePairOptions = { amount?: TextAmount; dropUnknown?: boolean };

/**
 * Returns two responses of a prompt beside each other. A side that is not named is that of the current pair or, where
 * there is none, the response with the highest or lowest reward. Throws `not_found` where the dataset has no such
 * ordinal, the prompt no such response (unless `dropUnknown`), or no response at all. With `beginnings`, texts too long to
 * be compared word by word and messages are cut.
 */
export async function readResponsePair(
  context: ServiceContext,
  parsed: ParsedView,
  ordinal: number,
  asked: ComparedIndexes,
  { amount = 'whole', dropUnknown = false }: ResponsePairOptions = {},
): Promise<ResponsePairView> {
  const view = await readPrompt(context, parsed, ordinal);
  const { promptId, messages, position, previous, next, pair } = view;
  const { indexes, ignored } = dropUnknown
    ? knownIndexes(asked, view.responses.length)
    : { indexes: asked, ignored: [] };
  const sorted = sortByReward(view.responses);
  const scored = sorted.filter(({ reward }) => reward !== null);
  const highest = sorted[0]?.index ?? 0;
  const lowest = (scored.at(-1) ?? sorted.at(-1))?.index ?? 0;
  const a = sideOf(view, indexes.a ?? pair?.chosen.index ?? highest);
  const b = sideOf(view, indexes.b ?? pair?.rejected.index ?? lowest);
  const large = amount === 'beginnings' && a.units + b.units > COMPARED_UNITS;
  return {
    header: { ...view.header, ignored: [...view.header.ignored, ...ignored] },
    ordinal,
    promptId,
    messages: amount === 'whole' ? messages : messages.map(briefMessage),
    turns: messages.map(({ content }) => ({
      units: content.length,
      length: countCharacters(content),
    })),
    marks: view.marks,
    a: large ? withBeginning(a) : a,
    b: large ? withBeginning(b) : b,
    ...sharedBeginning(a.text, b.text),
    order: sorted.map(({ index }) => index),
    position,
    previous,
    next,
  };
}

function knownIndexes({ a, b }: ComparedIndexes, count: number) {
  const ignored: string[] = [];
  const known = (name: 'a' | 'b', index: number | null) => {
    if (index === null || index < count) return index;
    ignored.push(`${name}=${index} (it has ${countOf(count, 'response')})`);
    return null;
  };
  return { indexes: { a: known('a', a), b: known('b', b) }, ignored };
}

function sideOf({ ordinal, responses, pair }: PromptView, at: number): ComparedSide {
  const response = responses[at];
  if (!response) {
    throw new AppError(
      'not_found',
      responses.length === 0
        ? `prompt ${ordinal} has no responses`
        : `prompt ${ordinal} has no response ${at}; its responses are 0 to ${responses.length - 1}`,
    );
  }
  const { index, text, length, reward, model, points } = response;
  const role =
    index === pair?.chosen.index ? 'chosen' : index === pair?.rejected.index ? 'rejected' : null;
  return { index, text, units: text.length, length, reward, model, points, role };
}

function withBeginning(side: ComparedSide): ComparedSide {
  return { ...side, text: textBeginning(side.text, BEGINNING_UNITS) };
}

function briefMessage(message: Message): Message {
  return { ...message, content: textBeginning(message.content, MESSAGE_UNITS) };
}
