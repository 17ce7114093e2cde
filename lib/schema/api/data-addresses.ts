const page = '/datasets/{name}';
const data = '/api/datasets/{name}';

/** Where pages have their data: at their own address with `.json`, each with the address of the API that answers there. */
export const DATA_ADDRESSES: Readonly<Record<string, string>> = {
  '/jobs.json': '/api/jobs',
  [`${page}.json`]: `${data}/overview`,
  [`${page}/overview.json`]: `${data}/overview`,
  [`${page}/pairings.json`]: `${data}/matrix`,
  [`${page}/recipe.json`]: `${data}/recipe-effect`,
  [`${page}/compare.json`]: `${data}/compare`,
  [`${page}/prompts.json`]: `${data}/prompts`,
  [`${page}/prompts/{ordinal}.json`]: `${data}/prompts/{ordinal}`,
  [`${page}/prompts/{ordinal}/compare.json`]: `${data}/prompts/{ordinal}/compare`,
  [`${page}/prompts/{ordinal}/verdicts.json`]: `${data}/prompts/{ordinal}/verdicts`,
  [`${page}/extremes.json`]: `${data}/extremes`,
  [`${page}/curation.json`]: `${data}/curation`,
  [`${page}/effect-of-n.json`]: `${data}/effect-of-n`,
  [`${page}/levels.json`]: `${data}/levels`,
  [`${page}/length.json`]: `${data}/length`,
  [`${page}/scores.json`]: `${data}/scores`,
  [`${page}/exports.json`]: `${data}/exports`,
};

const PARTS: Readonly<Record<string, string>> = {
  '{name}': '(?<name>[^/]+)',
  '{ordinal}': '(?<ordinal>\\d+)',
};

const ROUTES = Object.entries(DATA_ADDRESSES).map(([address, api]) => ({
  pattern: new RegExp(
    `^${address.replaceAll('.', '\\.').replace(/\{\w+\}/g, (part) => PARTS[part] ?? part)}$`,
  ),
  api,
}));

/** Returns the address of the API that answers at a path with `.json`, its parts escaped as they came; null where no page has its data there. */
export function dataPath(pathname: string): string | null {
  for (const { pattern, api } of ROUTES) {
    const found = pattern.exec(pathname);
    if (found) return api.replace(/\{(\w+)\}/g, (_, part) => found.groups?.[part] ?? '');
  }
  return null;
}
