/**
 * Loads the code that opens the store. A command ends before an optimised build of Prisma's WebAssembly, which takes a
 * second of another core, would pay.
 */
export async function loadContext(): Promise<typeof import('@/lib/context')> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--liftoff-only');
  return import('@/lib/context');
}
