import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import type { Env } from '@/lib/config/env';
import { AppError } from '@/lib/core/errors/app-error';
import type { CommandIo } from './command-io';

const READY_WITHIN_MS = 60_000;
const ASK_EVERY_MS = 100;

/** Serves the pages until the process is told to stop. Throws `invalid_input` where the port is taken. */
export async function runServer(
  io: CommandIo,
  env: Env,
  options: { open: boolean },
): Promise<void> {
  await checkPort(env);
  const next = path.join(io.root, 'node_modules/next/dist/bin/next');
  const timeouts = path.join(io.root, 'scripts/http-timeouts.cjs');
  const server = spawn(
    process.execPath,
    ['--require', timeouts, next, 'start', '-H', env.host, '-p', String(env.port)],
    {
      cwd: io.root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NEXT_TELEMETRY_DISABLED: '1',
        HOST: env.host,
        PORT: String(env.port),
        DATABASE_URL: env.databaseUrl,
        SWEETSPOT_DATA_DIR: env.dataDir,
      },
    },
  );
  const ended = new Promise<number>((resolve) => server.once('exit', (code) => resolve(code ?? 0)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => server.kill(signal));
  const host = env.host.includes(':') ? `[${env.host}]` : env.host;
  const url = `http://${host}:${env.port}`;
  const ready = await Promise.race([waitUntilReady(env), ended.then(() => false)]);
  if (ready) {
    io.stderr.write(`Sweetspot is at ${url}\n`);
    if (options.open) openBrowser(url);
  }
  const status = await ended;
  if (!ready)
    throw new AppError('failed', `the server ended before it was ready (exit status ${status})`);
}

async function waitUntilReady({ host, port }: Env): Promise<boolean> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (await canConnect(host, port)) return true;
    await new Promise((resume) => setTimeout(resume, ASK_EVERY_MS));
  }
  return false;
}

function canConnect(host: string, port: number): Promise<boolean> {
  const wildcard = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return new Promise((resolve) => {
    const socket = net.connect({ host: wildcard, port });
    const answer = (connected: boolean) => {
      socket.destroy();
      resolve(connected);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

function checkPort({ host, port }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${error.code})`;
      reject(
        new AppError(
          'invalid_input',
          `port ${port} of ${host} ${reason}; choose another with --port`,
        ),
      );
    });
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

function openBrowser(url: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
