/** How this process may reach files of the Hugging Face Hub. */
export type HubSettings = {
  /** Absolute folder with one folder `models--OWNER--NAME` for each model that was downloaded. */
  cache: string;
  /** Where files are downloaded from, without a slash at the end. */
  endpoint: string;
  /** What proves who asks, or null. Never show it. */
  token: string | null;
  /** True where nothing may be downloaded. */
  offline: boolean;
};
