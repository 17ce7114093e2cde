import type { CardDetails } from './card-details';
import type { ExportFile, ExportFormat } from './export-format';
import type { PairStatistics } from './pair-totals';
import type { Split } from './preference-pair';

/** What an export's card says about where its pairs come from. */
export type CardText = {
  /** ASCII letters, digits, `.`, `_`, `+` and `-`: the name trainers know the dataset by. */
  name: string;
  title: string;
  /** Paragraphs of Markdown: how the pairs were made. Texts of users in them are the caller's to escape. */
  method: readonly string[];
};

/** What was written. */
export type CardFacts = {
  format: ExportFormat;
  file: ExportFile;
  rows: Record<Split, number>;
  statistics: PairStatistics;
  hasRecipe: boolean;
  details: CardDetails;
};
