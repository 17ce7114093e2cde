/** The reward that is the number of a prompt's constraints that a response satisfies. */
export const VERIFIED = 'verified';
