const page = '/datasets/:name';
const data = '/api/datasets/:name';
const alike = 'prompts|extremes|length|effect-of-n|levels|compare|curation|exports|scores';

/** @type {import('next').NextConfig} */
export default {
  /** Every view of a dataset has its data at the same address with `.json`. */
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [
      { source: `${page}/overview.json`, destination: `${data}/overview` },
      { source: `${page}/pairings.json`, destination: `${data}/matrix` },
      { source: `${page}/:view(${alike}).json`, destination: `${data}/:view` },
      { source: `${page}/recipe.json`, destination: `${data}/recipe-effect` },
      {
        source: `${page}/prompts/:ordinal(\\d+)/compare.json`,
        destination: `${data}/prompts/:ordinal/compare`,
      },
      {
        source: `${page}/prompts/:ordinal(\\d+)/verdicts.json`,
        destination: `${data}/prompts/:ordinal/verdicts`,
      },
      { source: `${page}/prompts/:ordinal(\\d+).json`, destination: `${data}/prompts/:ordinal` },
    ],
    fallback: [],
  }),
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  devIndicators: false,
};
