import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as z from 'zod';

const FOLDER = path.resolve(process.env.SWEETSPOT_TINY_MODEL ?? '../shared/data/tiny-model');
const CACHE = path.join(os.homedir(), '.cache', 'sweetspot', 'tiny-model');
const MODEL = 'stories260K.gguf';
const PACKAGES = ['node-llama-cpp', '@node-llama-cpp/linux-x64'];

/** A small real model that llama.cpp serves on this machine. */
export type TinyModel = { baseUrl: string; model: string; close: () => Promise<void> };

/** Returns why the model cannot be served here, null where it can; llama.cpp is installed once, outside the repository. */
export function whyNoTinyModel(): string | null {
  if (!fs.existsSync(path.join(FOLDER, MODEL))) return `there is no ${path.join(FOLDER, MODEL)}`;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'it is served on linux x64 only';
  if (fs.existsSync(path.join(CACHE, 'node_modules', 'node-llama-cpp'))) return null;
  fs.mkdirSync(CACHE, { recursive: true });
  fs.writeFileSync(path.join(CACHE, 'package.json'), '{"private":true,"type":"module"}');
  try {
    const options = ['--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', ['install', ...PACKAGES, ...options], {
      ...{ cwd: CACHE, stdio: 'ignore', timeout: 120_000 },
    });
    return null;
  } catch {
    fs.rmSync(path.join(CACHE, 'node_modules'), { recursive: true, force: true });
    return 'node-llama-cpp could not be installed';
  }
}

/** Serves the model in a process of its own. */
export async function startTinyModel(): Promise<TinyModel> {
  // Beside the packages, so that it finds them.
  const server = path.join(CACHE, 'server.mjs');
  fs.rmSync(server, { force: true });
  fs.writeFileSync(server, fs.readFileSync(path.join(FOLDER, 'server.mjs')));
  const child = spawn(process.execPath, [server, path.join(FOLDER, MODEL), '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve(text.toString()));
    child.once('close', () => reject(new Error('the server of the model ended at once')));
  });
  const { port } = z.object({ port: z.int() }).parse(JSON.parse(line));
  return {
    ...{ baseUrl: `http://127.0.0.1:${port}/v1`, model: 'stories260K' },
    async close() {
      child.kill();
      await ended;
    },
  };
}
