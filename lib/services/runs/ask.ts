/** What an answer cost, as far as the endpoint says. */
export type TokenUse = { promptTokens: number | null; completionTokens: number | null };

/** Asks something behind an endpoint once. Rejects where there is no answer; with the signal's reason after an abort. */
export type Ask<Request, Answer extends TokenUse> = (
  request: Request,
  signal: AbortSignal,
) => Promise<Answer>;
