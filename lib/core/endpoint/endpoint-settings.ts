/** The two ways in which an endpoint is asked: with messages, or with one text that the model goes on from. */
export const ENDPOINT_APIS = ['chat', 'completions'] as const;

/** Where a model is and how it is asked. The key is not among it. */
export type EndpointSettings = {
  /** With the version, without a slash at its end, such as `http://127.0.0.1:8000/v1`. */
  baseUrl: string;
  model: string;
  api: (typeof ENDPOINT_APIS)[number];
  /** The longest silence of the endpoint, in seconds, above 0 and at most 300. */
  timeoutSeconds: number;
};
