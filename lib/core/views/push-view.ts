/** What was pushed to the Hub. */
export type PushResult = {
  /** `OWNER/NAME`. */
  repo: string;
  /** The dataset's page. */
  url: string;
  /** The commit's hash. */
  commit: string;
  private: boolean;
};
