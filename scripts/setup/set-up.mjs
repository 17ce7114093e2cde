import { takeLock } from './lock.mjs';
import { requireSupportedNode } from './node-version.mjs';
import { projectRoot } from './project-root.mjs';
import { isFresh, removeStamp, takeStamp, writeStamp } from './stamp.mjs';

/**
 * Runs those of the given steps whose inputs have changed since they last succeeded. Says on standard error what it
 * does, and nothing where all is up to date. Throws a `SetupError` where a step fails.
 */
export async function setUp(steps) {
  requireSupportedNode();
  if (steps.every((step) => isFresh(projectRoot, step))) return;
  const release = await takeLock(projectRoot, {
    onWait: () => console.error('Waiting for another set-up of this folder to finish …'),
  });
  try {
    for (const step of steps) if (!isFresh(projectRoot, step)) await runStep(step);
  } finally {
    release();
  }
}

async function runStep(step) {
  const start = performance.now();
  console.error(`${step.title} …`);
  const stamp = takeStamp(projectRoot, step);
  removeStamp(projectRoot, step);
  await step.run();
  writeStamp(projectRoot, step, stamp);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.error(`${step.title.replace(/ \(.*\)$/, '')}: done in ${seconds} s`);
}
