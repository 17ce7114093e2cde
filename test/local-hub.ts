import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';

/** A dataset of a local Hub: its files as they arrived. */
type HubDataset = { private: boolean; files: Map<string, Buffer> };

/** A server that speaks the part of the Hub's API that a push uses, and keeps what arrives. */
export type LocalHub = {
  endpoint: string;
  datasets: Map<string, HubDataset>;
  close: () => Promise<void>;
};

type Answer = [status: number, json: unknown];

const TOKEN = 'hf_test_token';

const newRepo = z.object({
  name: z.string(),
  organization: z.string(),
  type: z.literal('dataset'),
  visibility: z.enum(['private', 'public']),
});
const preupload = z.object({ files: z.array(z.object({ path: z.string(), size: z.int() })) });
const batch = z.object({ objects: z.array(z.object({ oid: z.string(), size: z.int() })) });
const commitLine = z.discriminatedUnion('key', [
  z.object({ key: z.literal('header'), value: z.object({ summary: z.string() }) }),
  z.object({
    key: z.literal('file'),
    value: z.object({ path: z.string(), content: z.string(), encoding: z.literal('base64') }),
  }),
  z.object({
    key: z.literal('lfsFile'),
    value: z.object({ path: z.string(), oid: z.string(), size: z.int() }),
  }),
]);

/** Starts a local Hub that takes the token `hf_test_token`; files below `data/` go through LFS. Port 0 is any. */
export async function startLocalHub(port = 0): Promise<LocalHub> {
  const datasets = new Map<string, HubDataset>();
  const stored = new Map<string, Buffer>();
  let endpoint = '';
  const answer = (method: string, path: string, body: Buffer): Answer => {
    if (method === 'PUT' && path.startsWith('/store/')) {
      stored.set(path.slice('/store/'.length), body);
      return [200, {}];
    }
    if (path === '/api/repos/create') return create(datasets, endpoint, body);
    const name = /datasets\/([^/]+\/[^/.]+)/.exec(path)?.[1] ?? '';
    const dataset = datasets.get(name);
    if (!dataset) return [404, { error: 'Repository not found' }];
    if (path.includes('/revision/')) return [200, { id: name, private: dataset.private }];
    if (path.includes('/preupload/')) return chooseModes(body);
    if (path.endsWith('/info/lfs/objects/batch')) return askForObjects(endpoint, body);
    commit(dataset, body.toString(), stored);
    return [200, { commitOid: 'c0ffee', commitUrl: `${endpoint}/commit/c0ffee`, hookOutput: '' }];
  };
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const path = request.url ?? '/';
    const isKnown =
      request.headers.authorization === `Bearer ${TOKEN}` || path.startsWith('/store/');
    const [status, value] = isKnown
      ? answer(request.method ?? 'GET', path, Buffer.concat(chunks))
      : [401, { error: 'Invalid credentials in Authorization header' }];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ endpoint, datasets },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function create(datasets: LocalHub['datasets'], endpoint: string, body: Buffer): Answer {
  const made = newRepo.parse(JSON.parse(body.toString()));
  const id = `${made.organization}/${made.name}`;
  if (datasets.has(id)) return [409, { error: 'You already created this dataset repo' }];
  datasets.set(id, { private: made.visibility === 'private', files: new Map() });
  return [200, { url: `${endpoint}/datasets/${id}`, id }];
}

function chooseModes(body: Buffer): Answer {
  const { files } = preupload.parse(JSON.parse(body.toString()));
  const modeOf = (path: string) => (path.startsWith('data/') ? 'lfs' : 'regular');
  return [200, { files: files.map(({ path }) => ({ path, uploadMode: modeOf(path) })) }];
}

function askForObjects(endpoint: string, body: Buffer): Answer {
  const objects = batch.parse(JSON.parse(body.toString())).objects.map(({ oid, size }) => ({
    ...{ oid, size },
    actions: { upload: { href: `${endpoint}/store/${oid}`, header: {} } },
  }));
  return [200, { transfer: 'basic', objects }];
}

function commit({ files }: HubDataset, text: string, stored: ReadonlyMap<string, Buffer>): void {
  for (const line of text.split('\n')) {
    const { key, value } = commitLine.parse(JSON.parse(line));
    if (key === 'file') files.set(value.path, Buffer.from(value.content, 'base64'));
    if (key !== 'lfsFile') continue;
    const content = stored.get(value.oid);
    const isWhole =
      content?.length === value.size &&
      createHash('sha256').update(content).digest('hex') === value.oid;
    if (!content || !isWhole) throw new Error(`${value.path} did not arrive whole`);
    files.set(value.path, content);
  }
}
