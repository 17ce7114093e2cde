import * as z from 'zod';
import { PROMPT_FIELDS } from '@/lib/core/filters/prompt-filter';
import { PAIR_OUTCOMES } from '@/lib/core/rewards/pair-outcome';
import { SIGMA_KINDS } from '@/lib/core/rewards/sigma-kind';
import { API_ROUTES, type ApiOperation } from './api-routes';
import { DATA_ADDRESSES } from './data-addresses';

const text = (description: string) => ({ type: 'string', description });
const texts = (description: string) => ({ type: 'array', items: { type: 'string' }, description });

const RANGES =
  'FROM..TO, either end left out, FROM..<TO to end below TO; several with commas between them';

/** The parameters that make a view, as the addresses of the pages have them. */
const VIEW_PARAMETERS: Record<string, object> = {
  reward: text('the name of a reward; else the active one'),
  sd: { type: 'string', enum: SIGMA_KINDS, description: 'which σ' },
  pairing: text('a pairing such as max__mu-2s'),
  q: text('a search: words, "phrases", prefix*, -excluded, /regex/'),
  text: text('a text that the prompts contain'),
  outcome: { type: 'string', enum: PAIR_OUTCOMES, description: 'under the pairing' },
  sort: text('a column, with - before it for descending'),
  ...Object.fromEntries(PROMPT_FIELDS.map((field) => [field, text(RANGES)])),
  z: text(`z-scores of which a response has one: ${RANGES}`),
  'reward.NAME': text(`values of the reward NAME of which a response has one: ${RANGES}`),
  model: texts('models, of one of which a prompt has a response'),
  finish_reason: texts('finish reasons, one of which a response has'),
  tag: texts('tags, of which a prompt has one'),
  'meta.NAME': texts('values of the column NAME of the metadata'),
};

/** Returns the OpenAPI 3.1 description of the API. */
export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sweetspot',
      version: '1',
      description:
        'The API behind the pages. The data of a page are at its own address with .json. Answers are JSON; an error is {error: {code, message}}. With SWEETSPOT_AUTH_TOKEN set, every address but /api/health and /api/session asks for it.',
    },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    security: [{}, { token: [] }],
    paths: Object.fromEntries(
      Object.entries({ ...API_ROUTES, ...dataRoutes() }).map(([path, operations]) => [
        path,
        Object.fromEntries(
          Object.entries(operations).map(([method, operation]) => [
            method.toLowerCase(),
            describeOperation(path, operation),
          ]),
        ),
      ]),
    ),
  };
}

function describeOperation(path: string, operation: ApiOperation): object {
  const {
    summary,
    view,
    query = {},
    answer,
    answerBody,
    answerType = 'application/json',
  } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const asked = {
    ...(view ? VIEW_PARAMETERS : {}),
    ...Object.fromEntries(Object.entries(query).map(([name, what]) => [name, text(what)])),
  };
  const inQuery = Object.entries(asked).map(([name, schema]) => ({ name, in: 'query', schema }));
  return {
    summary,
    parameters: [...inPath, ...inQuery],
    ...requestOf(operation),
    responses: {
      200: {
        description: answer,
        content: { [answerType]: answerBody ? { schema: schemaOf(answerBody, 'output') } : {} },
      },
      default: { description: '{error: {code, message}}', content: { 'application/json': {} } },
    },
  };
}

function requestOf({ body, bodyType }: ApiOperation): object {
  if (bodyType) return { requestBody: { required: true, content: { [bodyType]: {} } } };
  if (!body) return {};
  const schema = schemaOf(body, 'input');
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

/** The addresses of pages with `.json`: what is read there is what the API's own address answers. */
function dataRoutes(): Record<string, Record<string, ApiOperation>> {
  const described = Object.entries(DATA_ADDRESSES).flatMap(([address, api]) => {
    const read = API_ROUTES[api]?.GET;
    if (!read) return [];
    return [[address, { GET: { ...read, summary: `${read.summary}, as at ${api}` } }]];
  });
  return Object.fromEntries(described);
}

function schemaOf(type: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { unrepresentable: 'any', io });
  return schema;
}
