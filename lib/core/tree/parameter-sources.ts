import type { SearchParameters } from './search-parameters';

const LINEAGE = 'arXiv 2405.00451';
const OURS = 'ours';

/** Where the default of each parameter of a search comes from: the nearest documented search, or us; the paper states none. */
export const PARAMETER_SOURCES: Record<keyof SearchParameters, { label: string; source: string }> =
  {
    selection: { label: 'selection', source: LINEAGE },
    exploration: { label: 'exploration w', source: LINEAGE },
    firstWidth: { label: 'children of the root', source: LINEAGE },
    laterWidth: { label: 'children elsewhere', source: LINEAGE },
    step: { label: 'a step is', source: LINEAGE },
    stepTokens: { label: 'tokens of a step, at most', source: LINEAGE },
    depth: { label: 'depth, at most', source: LINEAGE },
    simulations: { label: 'simulations', source: OURS },
    similarity: { label: 'siblings are one from likeness', source: LINEAGE },
    selfEvaluation: { label: 'self-evaluation in the reward', source: OURS },
    discount: { label: 'discount γ', source: LINEAGE },
    maxTokens: { label: 'tokens of a response, at most', source: OURS },
    temperature: { label: 'temperature', source: OURS },
    topP: { label: 'top p', source: OURS },
    seed: { label: 'seed', source: OURS },
  };
