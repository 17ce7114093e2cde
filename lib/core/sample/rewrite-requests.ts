/** A blunt sentence with what a politer one is made of. */
export type RewriteRequest = {
  blunt: string;
  /** After “Could you please”. */
  request: string;
  /** After “Would you mind”. */
  gerund: string;
  /** Two words of the sentence that a rewriting must keep. */
  keywords: readonly [string, string];
};

/** The sentences of the rewriting prompts. */
export const REWRITE_REQUESTS: readonly RewriteRequest[] = [
  rewrite('Send', 'Sending', 'me the report today', ['report', 'today']),
  rewrite('Move', 'Moving', 'your car out of the yard', ['car', 'yard']),
  rewrite('Turn', 'Turning', 'the music down after ten', ['music', 'ten']),
  rewrite('Answer', 'Answering', 'my letter this week', ['letter', 'week']),
  rewrite('Fix', 'Fixing', 'the printer before the meeting', ['printer', 'meeting']),
  rewrite('Pay', 'Paying', 'the invoice by Friday', ['invoice', 'Friday']),
  rewrite('Close', 'Closing', 'the window in the hall', ['window', 'hall']),
  rewrite('Bring', 'Bringing', 'the keys back tonight', ['keys', 'tonight']),
  rewrite('Check', 'Checking', 'the figures on page four', ['figures', 'four']),
  rewrite('Stop', 'Stopping', 'the calls during lunch', ['calls', 'lunch']),
  rewrite('Clean', 'Cleaning', 'the kitchen after cooking', ['kitchen', 'cooking']),
  rewrite('Return', 'Returning', 'the book to the library', ['book', 'library']),
  rewrite('Shorten', 'Shortening', 'the text to one page', ['text', 'page']),
  rewrite('Invite', 'Inviting', 'the neighbours to the party', ['neighbours', 'party']),
  rewrite('Water', 'Watering', 'the plants while we are away', ['plants', 'away']),
  rewrite('Explain', 'Explaining', 'the delay to the customer', ['delay', 'customer']),
  rewrite('Order', 'Ordering', 'more paper for the office', ['paper', 'office']),
  rewrite('Walk', 'Walking', 'the dog before breakfast', ['dog', 'breakfast']),
  rewrite('Read', 'Reading', 'the contract before you sign it', ['contract', 'sign']),
  rewrite('Cancel', 'Cancelling', 'the booking for the hotel', ['booking', 'hotel']),
];

function rewrite(
  verb: string,
  gerundVerb: string,
  rest: string,
  keywords: readonly [string, string],
): RewriteRequest {
  return {
    blunt: `${verb} ${rest}.`,
    request: `${verb.toLowerCase()} ${rest}`,
    gerund: `${gerundVerb.toLowerCase()} ${rest}`,
    keywords,
  };
}
