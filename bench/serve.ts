import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import type { Bench } from './bench';
import { programEnv } from './program-env';
import { COMMAND_LINE } from './run-program';

const READY_WITHIN_MS = 60_000;
const ASK_EVERY_MS = 100;

/** Serves a data folder as the product does, does the work with its address and stops it. */
export async function withServer<T>(
  bench: Bench,
  dataDir: string,
  work: (address: string) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const server = spawn(process.execPath, [COMMAND_LINE, 'serve', '--port', String(port)], {
    env: programEnv(dataDir),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  server.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const ended = once(server, 'exit');
  const stop = () => server.kill('SIGTERM');
  bench.signal.addEventListener('abort', stop, { once: true });
  try {
    const address = `http://127.0.0.1:${port}`;
    await untilReady(address, () => {
      if (server.exitCode !== null) throw new Error(`the server ended:\n${errors}`);
      bench.signal.throwIfAborted();
    });
    return await work(address);
  } finally {
    stop();
    await ended;
    bench.signal.removeEventListener('abort', stop);
  }
}

async function untilReady(address: string, check: () => void): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    check();
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resume) => setTimeout(resume, ASK_EVERY_MS));
  }
  throw new Error(`the server did not answer within ${READY_WITHIN_MS / 1000} s`);
}

async function freePort(): Promise<number> {
  const probe = net.createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
