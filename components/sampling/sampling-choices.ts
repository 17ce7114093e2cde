import type { EndpointSettings } from '@/lib/core/endpoint/endpoint-settings';
import type { RunLimits } from '@/lib/core/policy/run-limits';
import { SEARCH_DEFAULTS, type SearchParameters } from '@/lib/core/tree/search-parameters';

/** The endpoint that the server's environment names; its key is never sent here. */
export type KnownEndpoint = { baseUrl: string; hasKey: boolean };

/** The parameters of a search that are not those of the samples as well. */
export type SearchForm = Omit<SearchParameters, 'maxTokens' | 'temperature' | 'topP' | 'seed'>;

/** What a person chose. Numbers that are null are left to the endpoint, or are no limit. */
export type SamplingForm = LimitForm & {
  /** A dataset whose prompts are sampled; null for those of a file. */
  dataset: string | null;
  file: File | null;
  /** Whether the responses are added to the dataset whose prompts are sampled; means nothing for those of a file. */
  append: boolean;
  /** Of the new dataset. */
  name: string;
  baseUrl: string;
  model: string;
  api: EndpointSettings['api'];
  key: string;
  n: number;
  temperature: number | null;
  topP: number | null;
  maxTokens: number | null;
  seed: number | null;
  /** One to a line. */
  stop: string;
  logprobs: boolean;
  /** Whether a tree is searched for each prompt, by these parameters. */
  search: boolean;
  parameters: SearchForm;
};

/** How fast and how much is asked; null is no limit. */
export type LimitForm = {
  concurrency: number;
  perMinute: number | null;
  timeoutSeconds: number;
  retries: number;
  maxRequests: number | null;
  maxTotalTokens: number | null;
  maxMinutes: number | null;
};

/** Pace and budget of a run, which may change each time it is started. */
export type PaceForm = Omit<LimitForm, 'timeoutSeconds'>;

/** Returns the limits that a form starts with. */
export function newLimits(): LimitForm {
  return {
    ...{ concurrency: 8, perMinute: null, timeoutSeconds: 120, retries: 5 },
    ...{ maxRequests: null, maxTotalTokens: null, maxMinutes: null },
  };
}

/** Returns the pace and budget of a run as its form shows them. */
export function paceOf({ maxTokens, ...limits }: RunLimits): PaceForm {
  const { concurrency, perMinute, retries, maxRequests, maxMinutes } = limits;
  return { concurrency, perMinute, retries, maxRequests, maxMinutes, maxTotalTokens: maxTokens };
}

/** Returns the limits that a form asks for. */
export function limitsRequest(form: PaceForm) {
  const { concurrency, perMinute, retries, maxRequests, maxTotalTokens, maxMinutes } = form;
  return {
    ...{ concurrency, perMinute, retries, maxRequests, maxMinutes },
    maxTokens: maxTotalTokens,
  };
}

/** Returns what the form starts with. */
export function newSampling(dataset: string | null, known: KnownEndpoint): SamplingForm {
  const { maxTokens: _, temperature: _t, topP: _p, seed: _s, ...parameters } = SEARCH_DEFAULTS;
  return {
    ...{ dataset, file: null, append: false, name: '' },
    ...{ baseUrl: known.baseUrl, model: '', api: 'chat', key: '' },
    ...{ n: 8, temperature: 1, topP: null, maxTokens: 1024, seed: null, stop: '', logprobs: false },
    ...{ search: false, parameters },
    ...newLimits(),
  };
}

/** Returns the request that a form makes, but for its source. */
export function sampleRequest(form: SamplingForm) {
  const { baseUrl, model, api, timeoutSeconds, key } = form;
  const { n, temperature, topP, maxTokens, seed, logprobs } = form;
  const stop = form.stop.split('\n').filter((line) => line !== '');
  const into = addsTo(form);
  return {
    ...{ name: into ?? form.name.trim(), append: into !== null },
    endpoint: { baseUrl, model, api, timeoutSeconds },
    sampling: { n, temperature, topP, maxTokens, seed, stop, logprobs },
    search: form.search
      ? {
          ...{ ...form.parameters, temperature, topP, maxTokens },
          seed: seed === null ? SEARCH_DEFAULTS.seed : String(seed),
        }
      : null,
    limits: limitsRequest(form),
    key: key === '' ? null : key,
  };
}

/** Why a run cannot start yet; null where it can. `taken` are the names in use. */
export function notReady(form: SamplingForm, taken: readonly string[]): string | null {
  const name = form.name.trim();
  if (form.dataset === null && form.file === null) return 'Choose a file with prompts.';
  if (form.baseUrl.trim() === '') return 'Say where the endpoint is.';
  if (form.model.trim() === '') return 'Name the model.';
  if (addsTo(form) !== null) return null;
  if (name === '') return 'Give the new dataset a name.';
  if (taken.includes(name)) return `There is a dataset called ${name}: choose another name.`;
  return null;
}

/** Returns the dataset that the responses are added to; null where they become a new one. */
export function addsTo({ dataset, append }: SamplingForm): string | null {
  return append ? dataset : null;
}
