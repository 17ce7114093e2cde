/** An answer of our own API that says what went wrong, in words for people. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

type ErrorBody = { error?: { message?: unknown } } | null;

/** The message of an error body, or a general one. */
export function errorText(status: number, body: ErrorBody): string {
  const message = body?.error?.message;
  return typeof message === 'string' ? message : `The server answered ${status}. Try again.`;
}

/** Calls our own API and returns its JSON. Throws `ApiError` for an answer that is not 2xx or for none at all. */
export async function fetchJson<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await ask(url, init);
  return (await response.json()) as T;
}

/** As `fetchJson`, of an answer that is text. */
export async function fetchText(url: string, init?: RequestInit): Promise<string> {
  const response = await ask(url, init);
  return response.text();
}

async function ask(url: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (cause) {
    if (init?.signal?.aborted) throw cause;
    throw new ApiError(0, 'The server cannot be reached. Is Sweetspot still running?');
  }
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  throw new ApiError(response.status, errorText(response.status, body as ErrorBody));
}

/** Posts JSON to our own API. */
export function postJson<T>(url: string, body: unknown): Promise<T> {
  return fetchJson<T>(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** The message of anything thrown by this module; a defect gets a general one. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError
    ? error.message
    : 'Something went wrong in this page. Reload it.';
}
