import type * as z from 'zod';
import { curationRequest } from '@/lib/schema/curation/curation-json';
import { synthBody } from '@/lib/schema/synth/synth-request';
import {
  exportBody,
  importBody,
  newRecipeBody,
  newViewBody,
  pushBody,
  recipeChangeBody,
  recipeEffectBody,
  restoreBody,
  resumeBody,
  rewardRemovalBody,
  sampleBody,
  scoreBody,
  viewChangeBody,
} from './request-bodies';
import { viewAnswer } from './view-header-json';

/** One thing that can be asked of an address. */
export type ApiOperation = {
  summary: string;
  /** True where the parameters of a view (reward, sd, pairing, q, ranges …) are read. */
  view?: boolean;
  /** Further parameters of the query, with what they say. */
  query?: Record<string, string>;
  body?: z.ZodType;
  /** The type of a body that is not JSON. */
  bodyType?: string;
  answer: string;
  /** What every answer holds. */
  answerBody?: z.ZodType;
  /** The type of an answer that is not JSON. */
  answerType?: string;
};

const READING = {
  file: 'the name of the file, whose ending tells gzip',
  complete: 'false where only the beginning is sent',
  reading: 'JSON {shape, columns}',
};
const TEXTS = {
  texts: 'beginnings: of very long texts the beginning, units being the whole length',
};
const SEED = { seed: 'the seed of what is drawn' };
const RECIPE = { recipe: "a recipe's JSON, in place of the view's pairing" };
const COMPARED = {
  ...RECIPE,
  saved: 'the id of a saved recipe as A',
  against: 'B: saved:ID, a pairing, or JSON',
};
const JOB = 'the id of the job, as {job}';

/** Every address of the API by path, each with what can be asked of it by method. */
export const API_ROUTES: Record<string, Record<string, ApiOperation>> = {
  '/api/health': { GET: { summary: 'Whether the server answers', answer: '{ok: true}' } },
  '/api/openapi.json': { GET: { summary: 'This description', answer: 'OpenAPI 3.1' } },
  '/api/session': {
    POST: { summary: 'Sign in with the token', answer: 'a cookie, as {ok: true}' },
    DELETE: { summary: 'Sign out', answer: '{ok: true}' },
  },
  '/api/prompts': {
    POST: {
      summary: 'Make a dataset of prompts with constraints, of tasks that an endpoint may write',
      body: synthBody,
      answer: JOB,
    },
  },
  '/api/datasets': { GET: { summary: 'The datasets', answer: 'a list of datasets' } },
  '/api/datasets/restore': {
    POST: { summary: 'Bring a deleted dataset back', body: restoreBody, answer: '{name}' },
  },
  '/api/datasets/{name}': {
    DELETE: { summary: 'Delete a dataset; it can be brought back', answer: '{undo}' },
  },
  '/api/datasets/{name}/overview': {
    GET: {
      summary: 'How the rewards lie',
      view: true,
      query: {
        by: 'the facet that rewards are shown by: model, finish_reason, tag or meta.NAME',
        against: 'the name of a second reward',
      },
      answerBody: viewAnswer,
      answer: 'counts, histograms, markers, facets with their values, rewards by one of them',
    },
  },
  '/api/datasets/{name}/matrix': {
    GET: {
      summary: 'The 21 pairings over the prompts shown',
      view: true,
      answerBody: viewAnswer,
      answer: 'the matrix',
    },
  },
  '/api/datasets/{name}/pairing': {
    GET: {
      summary: "What the view's pairing makes",
      view: true,
      query: TEXTS,
      answerBody: viewAnswer,
      answer: 'a cell with examples',
    },
  },
  '/api/datasets/{name}/prompts': {
    GET: {
      summary: 'A window of the prompts shown',
      view: true,
      query: {
        offset: 'the first row',
        limit: 'how many, at most 500',
        page: 'in place of both: the page of 100 rows, from 1 on',
      },
      answerBody: viewAnswer,
      answer: 'rows with per-prompt statistics',
    },
  },
  '/api/datasets/{name}/prompts/ids': {
    GET: {
      summary: 'The ids of the prompts shown',
      view: true,
      query: { offset: 'the first one', limit: 'how many; else all' },
      answer: '{shown, offset, ids}',
    },
  },
  '/api/datasets/{name}/prompts/{ordinal}': {
    GET: {
      summary: 'One prompt with its responses',
      view: true,
      answerBody: viewAnswer,
      answer: 'the prompt',
    },
  },
  '/api/datasets/{name}/prompts/{ordinal}/compare': {
    GET: {
      summary: 'Two responses of a prompt, word by word',
      view: true,
      query: { a: 'the index of one response', b: 'that of the other', ...TEXTS },
      answerBody: viewAnswer,
      answer: 'both responses with what differs',
    },
  },
  '/api/datasets/{name}/prompts/{ordinal}/texts/{text}': {
    GET: {
      summary: 'One text of a prompt, whole: response-N or message-N',
      answer: 'the text',
      answerType: 'text/plain',
    },
  },
  '/api/datasets/{name}/prompts/{ordinal}/verdicts': {
    GET: {
      summary: 'Whether the responses of a prompt satisfy its constraints',
      answer: 'constraints, and per response the verdicts with reasons and places',
    },
  },
  '/api/datasets/{name}/scores': {
    GET: {
      summary: 'The rewards of a dataset, and its last scoring',
      answer: 'rewards, which are approximate, whether prompts carry constraints, the last jobs',
    },
    POST: {
      summary: 'Score the responses by verifiers or an endpoint',
      body: scoreBody,
      answer: JOB,
    },
  },
  '/api/datasets/{name}/scores/undo': {
    POST: { summary: 'Undo the last scoring or removal of rewards', answer: 'its job' },
  },
  '/api/datasets/{name}/rewards': {
    DELETE: { summary: 'Remove rewards', body: rewardRemovalBody, answer: JOB },
  },
  '/api/datasets/{name}/extremes': {
    GET: {
      summary: 'Extremes of a dataset, and texts that win many prompts',
      view: true,
      answerBody: viewAnswer,
      answer: 'highest and lowest rewards, largest margins, equal texts, winning texts',
    },
  },
  '/api/datasets/{name}/search': {
    GET: {
      summary: 'Where a search matches',
      view: true,
      query: { limit: 'how many prompts' },
      answer: 'prompts with snippets',
    },
  },
  '/api/datasets/{name}/levels': {
    GET: {
      summary: 'The pairs that the levels of a reward make, and with fewer samples',
      view: true,
      query: { levels: 'pairs of whole rewards c:r with commas between them, such as 4:2,4:3' },
      answerBody: viewAnswer,
      answer: 'the levels',
    },
  },
  '/api/datasets/{name}/effect-of-n': {
    GET: {
      summary: 'What fewer samples would have given',
      view: true,
      query: SEED,
      answerBody: viewAnswer,
      answer: 'a step for each n',
    },
  },
  '/api/datasets/{name}/length': {
    GET: {
      summary: 'Lengths, and what begins alike',
      view: true,
      query: SEED,
      answerBody: viewAnswer,
      answer: 'gaps of the pairings, the correlation, shared beginnings',
    },
  },
  '/api/datasets/{name}/recipe-effect': {
    GET: {
      summary: 'What the recipe in the address does',
      view: true,
      query: { ...RECIPE, saved: 'the id of a saved recipe' },
      answerBody: viewAnswer,
      answer: 'the recipe, pairs, prompts lost and why, margins, lengths, first rows',
    },
    POST: {
      summary: 'What a recipe does, before anything is written',
      body: recipeEffectBody,
      answer: 'pairs, prompts lost and why, margins, lengths, first rows',
    },
  },
  '/api/datasets/{name}/compare': {
    GET: {
      summary: 'Two recipes, prompt by prompt',
      view: true,
      query: COMPARED,
      answerBody: viewAnswer,
      answer: 'counts, differences, prompts whose pairs changed',
    },
  },
  '/api/datasets/{name}/compare/sets': {
    GET: {
      summary: 'Two recipes as sets of equal size over the same prompts',
      view: true,
      query: { ...COMPARED, count: 'all: every prompt, in place of 500 drawn by a seed' },
      answer: 'shared beginnings, contrast, quality, difficulty, pairs per 1,000 sampled tokens',
    },
  },
  '/api/datasets/{name}/compare/{ordinal}': {
    GET: {
      summary: 'Both pairs of one prompt with their texts',
      view: true,
      query: COMPARED,
      answer: 'the pairs of A and of B',
    },
  },
  '/api/datasets/{name}/curation': {
    GET: {
      summary: 'What people decided, and what no longer fits',
      view: true,
      query: RECIPE,
      answerBody: viewAnswer,
      answer: 'counts, prompts, history',
    },
    POST: {
      summary: 'Decide about one prompt, or about all that the view shows; undo and redo',
      view: true,
      body: curationRequest,
      answer: '{shown, changed, kept}, null for a step',
    },
  },
  '/api/datasets/{name}/overrides': {
    GET: { summary: 'The overrides as recipes hold them', answer: 'a list of overrides' },
  },
  '/api/datasets/{name}/trees': {
    GET: {
      summary: 'The search trees as a download, to be imported again',
      answer: 'JSON lines, one per prompt with a tree',
      answerType: 'application/x-ndjson',
    },
  },
  '/api/datasets/{name}/preflight': {
    GET: {
      summary: 'Check the pairs of a pairing or recipe',
      view: true,
      query: {
        ...RECIPE,
        tokenizer: 'the name of a tokenizer to count with',
        max_length: "the trainer's limit in its tokens",
      },
      answer: 'findings with counts and cases',
    },
  },
  '/api/datasets/{name}/export': {
    GET: {
      summary: "The rows of the view's pairing as a download",
      view: true,
      query: { format: 'the format of the rows' },
      answer: 'JSON lines',
      answerType: 'application/x-ndjson',
    },
  },
  '/api/datasets/{name}/exports': {
    GET: { summary: 'What was exported from its pages', answer: 'a list of exports' },
  },
  '/api/datasets/{name}/views': {
    GET: { summary: 'The saved views of a dataset', answer: 'a list of views' },
    POST: { summary: 'Save a view', body: newViewBody, answer: 'the saved view' },
  },
  '/api/datasets/{name}/views/{id}': {
    PATCH: { summary: 'Rename or change it', body: viewChangeBody, answer: 'the saved view' },
    DELETE: { summary: 'Delete it; it can be brought back', answer: '{id}' },
  },
  '/api/datasets/{name}/views/{id}/restore': {
    POST: { summary: 'Bring it back', answer: 'the saved view' },
  },
  '/api/exports': {
    POST: { summary: 'Begin an export', body: exportBody, answer: JOB },
  },
  '/api/exports/{id}/anyway': {
    POST: { summary: 'Repeat an export that the check stopped', answer: JOB },
  },
  '/api/exports/{id}/file': {
    GET: {
      summary: 'The folder of a finished export as one archive',
      answer: 'a ZIP file',
      answerType: 'application/zip',
    },
  },
  '/api/exports/{id}/push': {
    POST: { summary: 'Push a finished export to the Hub', body: pushBody, answer: JOB },
  },
  '/api/imports/uploads': {
    POST: {
      summary: 'Upload a file; the raw body is the file',
      bodyType: 'application/octet-stream',
      answer: '{upload, bytes}',
    },
  },
  '/api/imports/preview': {
    POST: {
      summary: 'The shape and the first records of a file; the raw body is its beginning',
      query: READING,
      bodyType: 'application/octet-stream',
      answer: 'the shape, its columns and records',
    },
  },
  '/api/imports': {
    POST: { summary: 'Begin an import of uploads', body: importBody, answer: JOB },
  },
  '/api/jobs': {
    GET: { summary: 'Imports, exports, pushes and samplings', answer: 'a list of jobs' },
  },
  '/api/jobs/{id}': {
    GET: { summary: 'How far a job is', answer: 'status, progress, result or error' },
    DELETE: { summary: 'Delete a run that is over; its dataset stays', answer: 'null' },
  },
  '/api/jobs/{id}/cancel': { POST: { summary: 'Ask a job to stop', answer: 'null' } },
  '/api/jobs/{id}/pause': { POST: { summary: 'Ask a run to pause', answer: 'the job' } },
  '/api/jobs/{id}/resume': {
    POST: {
      summary: 'Let a sampling, a scoring or the writing of tasks by an endpoint go on',
      body: resumeBody,
      answer: JOB,
    },
  },
  '/api/jobs/{id}/tasks': {
    GET: {
      summary: 'The tasks that an endpoint has written, as a download',
      answer: 'JSON lines of {task}',
      answerType: 'application/x-ndjson',
    },
  },
  '/api/jobs/{id}/failures': {
    GET: {
      summary:
        'The prompts of a sampling, responses of a scoring, or requests for tasks that failed',
      answer: '{count, failures}',
    },
  },
  '/api/samples': {
    POST: {
      summary: 'Begin to sample responses from an endpoint',
      body: sampleBody,
      answer: JOB,
    },
  },
  '/api/recipes': {
    GET: { summary: 'The saved recipes', answer: 'a list of recipes' },
    POST: { summary: 'Save a recipe', body: newRecipeBody, answer: 'the saved recipe' },
  },
  '/api/recipes/{id}': {
    GET: { summary: 'A saved recipe', answer: 'the saved recipe' },
    PATCH: { summary: 'Rename or change it', body: recipeChangeBody, answer: 'the saved recipe' },
    DELETE: { summary: 'Delete it; it can be brought back', answer: 'null' },
  },
  '/api/recipes/{id}/duplicate': { POST: { summary: 'Copy it', answer: 'the saved recipe' } },
  '/api/recipes/{id}/restore': { POST: { summary: 'Bring it back', answer: 'the saved recipe' } },
  '/api/tokenizers': { GET: { summary: 'Tokenizers to count with', answer: 'a list of names' } },
};
