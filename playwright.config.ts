import { rmSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/setup/find-browser.mjs';

const { PLAYWRIGHT_JSON } = process.env;
const port = Number(process.env.E2E_PORT ?? 4123);
const origin = `http://127.0.0.1:${port}`;
const executablePath = findBrowser();

const dataDir = path.resolve('test-results/data');
const isWorker = process.env.TEST_WORKER_INDEX !== undefined;
if (!isWorker) rmSync(dataDir, { recursive: true, force: true });

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  // Files run side by side over one server, each on datasets of its own.
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: PLAYWRIGHT_JSON ? [['list'], ['json', { outputFile: PLAYWRIGHT_JSON }]] : [['list']],
  use: {
    baseURL: origin,
    browserName: 'chromium',
    // Tracing every test takes a quarter of the time.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-gpu-rasterization',
        '--disable-software-rasterizer',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node dist/cli.mjs serve --host 127.0.0.1 --port ${port}`,
    url: `${origin}/api/health`,
    env: {
      SWEETSPOT_DATA_DIR: dataDir,
      DATABASE_URL: '',
      SWEETSPOT_AUTH_TOKEN: '',
      SWEETSPOT_ALLOWED_HOSTS: '',
      OPENAI_BASE_URL: '',
      OPENAI_API_KEY: '',
      HF_ENDPOINT: `http://127.0.0.1:${port + 1}`,
      HF_HUB_OFFLINE: '',
      HF_TOKEN: '',
      HF_HOME: path.resolve('test-results/hub'),
      HOST: '127.0.0.1',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
