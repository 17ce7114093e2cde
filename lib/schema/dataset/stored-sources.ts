import * as z from 'zod';

/** The `sources` column of a dataset: the names of the files it was made of. */
export const storedSources = z.array(z.string());
