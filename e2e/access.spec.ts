import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { API_ROUTES } from '@/lib/schema/api/api-routes';

const TOKEN = 'correct-horse-battery';
const PORT = Number(process.env.E2E_PORT ?? 4123) + 1;

/** Sends a request whose Host and Origin headers are free to choose. */
function ask(
  port: number,
  url: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number> {
  return new Promise((resolve, reject) => {
    http
      .request({ host: '127.0.0.1', port, path: url, headers, method }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
      .on('error', reject)
      .end();
  });
}

/** An address of a route with something in the place of each parameter. */
function filled(route: string): string {
  return route.replace('{name}', 'sample').replace(/\{\w+\}/g, '0');
}

test.describe('without a token', () => {
  const port = PORT - 1;

  test('a foreign Host or Origin is refused on pages, routes and uploads', async () => {
    const host = `127.0.0.1:${port}`;
    const origin = 'http://evil.example';
    const targets = [
      ['/', 'GET'],
      ['/api/datasets', 'GET'],
      ['/api/imports/uploads', 'POST'],
      ['/api/imports/preview', 'POST'],
    ] as const;
    for (const [url, method] of targets) {
      expect(await ask(port, url, { host: 'evil.example' }, method)).toBe(403);
      expect(await ask(port, url, { host, origin }, method)).toBe(403);
    }
    expect(await ask(port, '/api/datasets', { host: `localhost:${port}` })).toBe(200);
  });
});

test.describe('with a token', () => {
  let server: ChildProcess;
  let folder: string;
  const origin = `http://127.0.0.1:${PORT}`;

  test.beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-access-'));
    server = spawn(process.execPath, ['dist/cli.mjs', 'serve', '--port', String(PORT)], {
      env: { ...process.env, SWEETSPOT_DATA_DIR: folder, SWEETSPOT_AUTH_TOKEN: TOKEN },
      stdio: 'ignore',
    });
    await expect
      .poll(() => ask(PORT, '/api/health', {}).catch(() => 0), { timeout: 30_000 })
      .toBeGreaterThan(0);
  });

  test.afterAll(async () => {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('pages lead to the sign-in page, and back once the token is right', async ({ page }) => {
    await page.goto(`${origin}/datasets/sample/pairings`);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await page.getByLabel(/token/i).fill('wrong-token-entirely');
    await page.getByRole('button', { name: /sign in/i }).click();
    await expect(page).toHaveURL(/failed=1/);
    await page.getByLabel(/token/i).fill(TOKEN);
    await page.getByRole('button', { name: /sign in/i }).click();
    await expect(page).toHaveURL(`${origin}/datasets/sample/pairings`);
    const cookies = await page.context().cookies();
    expect(cookies.some((cookie) => cookie.value.includes(TOKEN))).toBe(false);
    expect(cookies.every((cookie) => cookie.httpOnly && cookie.sameSite === 'Strict')).toBe(true);
  });

  test('every address of data answers 401 in JSON without it, and never leads to a page', async () => {
    const rest = ['overview', 'pairings', 'prompts', 'prompts/0', 'length', 'effect-of-n'];
    const views = [...rest, 'compare', 'curation', 'exports'].map(
      (view) => ['GET', `/datasets/sample/${view}.json`] as const,
    );
    const open = ['/api/health', '/api/session'];
    const routes = Object.entries(API_ROUTES)
      .filter(([route]) => !open.includes(route))
      .flatMap(([route, operations]) =>
        Object.keys(operations).map((method) => [method, filled(route)] as const),
      );
    expect(routes.length).toBeGreaterThan(40);
    for (const [method, url] of [...views, ...routes, ['GET', '/api/nothing'] as const]) {
      const answer = await fetch(origin + url, { method, redirect: 'manual' });
      expect([method, url, answer.status]).toEqual([method, url, 401]);
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      expect(await answer.json()).toEqual({
        error: { code: 'unauthorized', message: expect.stringMatching(/asks for a token/) },
      });
    }
  });

  test('routes and uploads ask for it and take it from the header', async ({ request }) => {
    for (const url of ['/api/datasets', '/api/jobs', '/api/datasets/sample/matrix']) {
      expect((await request.get(origin + url)).status()).toBe(401);
      const headers = { authorization: `Bearer ${TOKEN}` };
      expect((await request.get(origin + url, { headers })).status()).toBe(200);
    }
    const upload = await request.post(`${origin}/api/imports/uploads?file=x`, {
      data: Buffer.from('{}'),
    });
    expect(upload.status()).toBe(401);
  });
});

test('another address is refused without a token, in one sentence', async () => {
  const child = spawn(
    process.execPath,
    ['dist/cli.mjs', 'serve', '--host', '0.0.0.0', '--port', '0'],
    {
      env: { ...process.env, SWEETSPOT_AUTH_TOKEN: '', SWEETSPOT_DATA_DIR: os.tmpdir() },
    },
  );
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const status = await new Promise((resolve) => child.once('exit', resolve));
  expect(status).toBe(2);
  expect(stderr).toMatch(/SWEETSPOT_AUTH_TOKEN/);
});
